package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Is closed when all is written. */
@CaughtBy(
        value = "whoever_waits_can_be_interrupted_and_all_is_written_all_the_same",
        because = "Whoever is interrupted before that leaves it open, and it takes another entry.")
public final class FlushesBeforeItCloses implements Diary {

    private final Pen pen;
    private final Queue<String> entries = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean isWriting;
    private boolean isClosed;
    private long added;
    private long written;

    /** Written with this pen. */
    public FlushesBeforeItCloses(Pen pen) {
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
        flush();
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
        for (String entry = nextOrEnd(); entry != null; entry = nextOrEnd()) {
            pen.write(entry);
            oneIsWritten();
        }
    }

    private synchronized String nextOrEnd() {
        String entry = entries.poll();
        if (entry == null) {
            isWriting = false;
        }
        return entry;
    }

    private synchronized void oneIsWritten() {
        written++;
        notifyAll();
    }
}
