package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A queue that has an end, so that the work cannot pile up. */
@CaughtBy(
        value = "who_adds_an_entry_does_not_wait_for_the_pen",
        because = "With ten entries in it, whoever adds one waits for the pen after all.")
public final class SmallQueue implements Diary {

    private static final Runnable NO_MORE = () -> {};

    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(10);
    private final Pen pen;
    private final Thread writer = new Thread(this::work, "writer");
    private final Thread hook = new Thread(this::closeAtTheEnd, "end of the diary");
    private boolean isClosed;

    /** Written with this pen. */
    public SmallQueue(Pen pen) {
        this.pen = pen;
        writer.setDaemon(true);
        writer.start();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        try {
            queue.put(() -> pen.write(entry));
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the queue was full", e);
        }
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
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is at its end, and the hook at work.
        }
    }

    private void closeAtTheEnd() {
        endTheQueue();
        try {
            writer.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
        }
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
