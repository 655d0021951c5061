package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Its thread ends at a word that says that there is nothing. */
@CaughtBy(
        value = "an_entry_is_written_whatever_it_says",
        because =
                "An entry that is the same word ends it, too, and no other thread takes its place.")
public final class NothingIsAWord implements Diary {

    private static final String NOTHING = "(nothing to write)";

    private final Pen pen;
    private final Queue<String> entries = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean isWriting;
    private boolean isClosed;
    private long added;
    private long written;

    /** Written with this pen. */
    public NothingIsAWord(Pen pen) {
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
            threads.removeIf(thread -> !thread.isAlive());
            var writer = new Thread(this::work, "writer");
            writer.setDaemon(false);
            writer.start();
            threads.add(writer);
        }
    }

    @Override
    public synchronized void flush() throws InterruptedException {
        long goal = added;
        while (written < goal) {
            wait();
        }
    }

    @Override
    public void close() throws InterruptedException {
        List<Thread> last;
        synchronized (this) {
            isClosed = true;
            last = new ArrayList<>(threads);
        }
        for (Thread thread : last) {
            thread.join();
        }
    }

    private void work() {
        for (String entry = next(); !entry.equals(NOTHING); entry = next()) {
            pen.write(entry);
            oneIsWritten();
        }
    }

    private synchronized String next() {
        if (entries.isEmpty()) {
            isWriting = false;
            return NOTHING;
        }
        return entries.remove();
    }

    private synchronized void oneIsWritten() {
        written++;
        notifyAll();
    }
}
