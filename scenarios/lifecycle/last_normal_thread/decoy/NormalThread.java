package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A normal thread waits for entries, so that the program cannot end before they are written. */
@CaughtBy(
        value = "all_is_written_though_main_has_ended_and_then_the_program_ends",
        because =
                "The program does not end at all, for the thread waits for the next entry for ever.")
public final class NormalThread implements Diary {

    private static final Runnable NO_MORE = () -> {};

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Pen pen;
    private final Thread writer = new Thread(this::work, "writer");
    private boolean isClosed;

    /** Written with this pen. */
    public NormalThread(Pen pen) {
        this.pen = pen;
        writer.start();
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
