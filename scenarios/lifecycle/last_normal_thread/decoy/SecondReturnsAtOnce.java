package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A diary that is closed need not be closed again. */
@CaughtBy(
        value = "every_close_returns_when_all_is_written",
        because = "The second close returns while the first still waits for the pen.")
public final class SecondReturnsAtOnce implements Diary {

    private final Queue<String> entries = new ArrayDeque<>();
    private final Pen pen;
    private long added;
    private long written;
    private boolean isWriting;
    private boolean isClosed;

    /** Written with this pen. */
    public SecondReturnsAtOnce(Pen pen) {
        this.pen = pen;
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        entries.add(entry);
        added++;
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
        if (isClosed) {
            return;
        }
        isClosed = true;
        while (isWriting) {
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

    /** The next one; if there is none, the thread has to end. */
    private synchronized Optional<String> next() {
        Optional<String> next = Optional.ofNullable(entries.poll());
        if (next.isEmpty()) {
            isWriting = false;
            notifyAll();
        }
        return next;
    }

    private synchronized void oneIsWritten() {
        written++;
        notifyAll();
    }
}
