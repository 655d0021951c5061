package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A normal thread, which is sent home when the one that made the diary has ended. */
@CaughtBy(
        value =
                "an_entry_is_written_that_comes_when_all_is_written_and_who_made_the_diary_has_ended",
        because = "Others may still add entries then, and these are refused.")
public final class EndsWithItsMaker implements Diary {

    private static final Runnable NO_MORE = () -> {};

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Pen pen;
    private final Thread writer = new Thread(this::work, "writer");
    private boolean isClosed;

    /** Written with this pen. */
    public EndsWithItsMaker(Pen pen) {
        this.pen = pen;
        writer.start();
        Thread maker = Thread.currentThread();
        new Thread(() -> endAfter(maker), "end of the diary").start();
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        queue.add(() -> pen.write(entry));
    }

    @Override
    public void flush() throws InterruptedException {
        var isWritten = new CountDownLatch(1);
        queue.add(isWritten::countDown);
        isWritten.await();
    }

    @Override
    public void close() throws InterruptedException {
        endTheQueue();
        writer.join();
    }

    private void endAfter(Thread maker) {
        try {
            maker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
        }
        endTheQueue();
    }

    private synchronized void endTheQueue() {
        if (!isClosed) {
            isClosed = true;
            queue.add(NO_MORE);
        }
    }

    private void work() {
        try {
            for (Runnable next = queue.take(); next != NO_MORE; next = queue.take()) {
                next.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
        }
    }
}
