package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A queue for each thread that adds. */
@CaughtBy(
        value = "what_two_threads_add_in_turn_is_written_in_turn",
        because = "What one thread adds last is written before what another has added before.")
public final class OrderOfEach implements Diary {

    private final Map<Thread, Queue<String>> entries = new LinkedHashMap<>();
    private final Pen pen;
    private long added;
    private long written;
    private boolean isWriting;
    private boolean isClosed;

    /** Written with this pen. */
    public OrderOfEach(Pen pen) {
        this.pen = pen;
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        entries.computeIfAbsent(Thread.currentThread(), thread -> new ArrayDeque<>()).add(entry);
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
        Optional<String> next =
                entries.values().stream().map(Queue::poll).filter(Objects::nonNull).findFirst();
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
