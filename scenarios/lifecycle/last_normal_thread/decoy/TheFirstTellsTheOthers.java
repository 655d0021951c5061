package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** The first close waits for the writer, and then lets the others go. */
@CaughtBy(
        value = "whoever_waits_can_be_interrupted_and_all_is_written_all_the_same",
        because = "It lets them go also when it was interrupted itself.")
public final class TheFirstTellsTheOthers implements Diary {

    private final Queue<String> entries = new ArrayDeque<>();
    private final Pen pen;
    private long added;
    private long written;
    private boolean isWriting;
    private boolean isClosed;
    private boolean isOver;

    /** Written with this pen. */
    public TheFirstTellsTheOthers(Pen pen) {
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
            while (!isOver) {
                wait();
            }
            return;
        }
        isClosed = true;
        try {
            while (isWriting) {
                wait();
            }
        } finally {
            isOver = true;
            notifyAll();
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
