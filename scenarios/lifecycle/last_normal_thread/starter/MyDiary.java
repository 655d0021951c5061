package lifecycle.last_normal_thread.starter;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A thread in the background, which does not keep the program from its end. From what else? */
public final class MyDiary implements Diary {

    private static final Runnable NO_MORE = () -> {};

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Pen pen;
    private final Thread writer = new Thread(this::work, "writer");
    private boolean isClosed;

    /** Written with this pen. */
    public MyDiary(Pen pen) {
        this.pen = pen;
        writer.setDaemon(true);
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
