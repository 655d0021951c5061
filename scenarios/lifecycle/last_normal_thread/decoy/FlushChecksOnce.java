package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A flush waits if there is something to write. */
@CaughtBy(
        value = "flush_waits_for_what_was_added_before_and_not_for_what_comes_later",
        because = "Any wake-up ends it, though not all that was added before is written.")
public final class FlushChecksOnce implements Diary {

    private final Queue<String> entries = new ArrayDeque<>();
    private final Pen pen;
    private long added;
    private long written;
    private boolean isWriting;
    private boolean isClosed;

    /** Written with this pen. */
    public FlushChecksOnce(Pen pen) {
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
        if (written < added) {
            wait();
        }
    }

    @Override
    public synchronized void close() throws InterruptedException {
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
