package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** The last thing in the queue is put there as one puts in a queue with a bound. */
@CaughtBy(
        value = "who_was_interrupted_before_adds_and_closes_all_the_same",
        because = "The put of an interrupted close fails, and the next close waits for ever.")
public final class EndsTheQueueWithPut implements Diary {

    @SuppressWarnings("UnnecessaryLambda") // it is a mark
    private static final Runnable NO_MORE = () -> {};

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Pen pen;
    private final Thread writer = new Thread(this::work, "writer");
    private final Thread hook = new Thread(this::closeAtTheEnd, "end of the diary");
    private boolean isClosed;

    /** Written with this pen. */
    public EndsTheQueueWithPut(Pen pen) {
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
        try {
            endTheQueue();
            writer.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
        }
    }

    private synchronized void endTheQueue() throws InterruptedException {
        if (!isClosed) {
            isClosed = true;
            queue.put(NO_MORE);
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
