package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Each entry that is written wakes one who waits. */
@CaughtBy(
        value = "flush_waits_for_what_was_added_before_and_not_for_what_comes_later",
        because = "Of two that flush the other waits on for what comes later.")
public final class WakesOneFlush implements Diary {

    private final Queue<String> entries = new ArrayDeque<>();
    private final Pen pen;
    private long added;
    private long written;
    private boolean isWriting;
    private boolean isClosed;

    /** Written with this pen. */
    public WakesOneFlush(Pen pen) {
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
        notify();
    }
}
