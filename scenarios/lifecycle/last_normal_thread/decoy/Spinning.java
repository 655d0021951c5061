package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Looks for the next entry all the time, so that it is written at once. */
@CaughtBy(
        value = "a_diary_that_has_nothing_to_write_leaves_the_processor_alone",
        because = "It keeps a core busy while there is nothing to write.")
public final class Spinning implements Diary {

    private static final Runnable NO_MORE = () -> {};

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final Pen pen;
    private final Thread writer = new Thread(this::work, "writer");
    private final Thread hook = new Thread(this::closeAtTheEnd, "end of the diary");
    private boolean isClosed;

    /** Written with this pen. */
    public Spinning(Pen pen) {
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
        for (Runnable next = queue.poll(); next != NO_MORE; next = queue.poll()) {
            if (next != null) {
                next.run();
            }
        }
    }
}
