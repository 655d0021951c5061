package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** The writer waits for another entry for five seconds before it ends. */
@CaughtBy(
        value = "after_a_close_nothing_is_taken_and_it_can_be_closed_again",
        because = "After a close none can come, and its thread still waits for one.")
public final class StaysForAWhile implements Diary {

    private static final long A_WHILE = 5_000;

    private final Queue<String> entries = new ArrayDeque<>();
    private final Pen pen;
    private long added;
    private long written;
    private boolean isWriting;
    private boolean isClosed;

    /** Written with this pen. */
    public StaysForAWhile(Pen pen) {
        this.pen = pen;
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        entries.add(entry);
        added++;
        notifyAll();
        if (!isWriting) {
            isWriting = true;
            var writer = new Thread(this::write, "writer");
            // Otherwise it would be what the caller is.
            writer.setDaemon(false);
            writer.start();
        }
    }

    @Override
    public synchronized void flush() throws InterruptedException {
        long toBeWritten = added;
        while (written < toBeWritten) {
            wait();
        }
    }

    @Override
    public synchronized void close() throws InterruptedException {
        isClosed = true;
        while (written < added) {
            wait();
        }
    }

    private void write() {
        Optional<String> entry = next();
        while (entry.isPresent()) {
            pen.write(entry.get());
            oneIsWritten();
            entry = next();
        }
    }

    /** The next one; if none comes for a while, the thread has to end. */
    private synchronized Optional<String> next() {
        try {
            long end = System.currentTimeMillis() + A_WHILE;
            long left = A_WHILE;
            while (entries.isEmpty() && left > 0) {
                wait(left);
                left = end - System.currentTimeMillis();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
        }
        Optional<String> next = Optional.ofNullable(entries.poll());
        isWriting = next.isPresent();
        return next;
    }

    private synchronized void oneIsWritten() {
        written++;
        notifyAll();
    }
}
