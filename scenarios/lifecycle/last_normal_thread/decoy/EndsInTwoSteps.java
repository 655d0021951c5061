package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Its thread finds nothing left, and then says that it ends. */
@CaughtBy(
        value = "of_many_entries_that_come_just_when_there_is_nothing_left_all_are_written",
        because = "What is added in between waits for a thread that does not look again.")
public final class EndsInTwoSteps implements Diary {

    private final Pen pen;
    private final Queue<String> entries = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean isWriting;
    private boolean isClosed;
    private long added;
    private long written;

    /** Written with this pen. */
    public EndsInTwoSteps(Pen pen) {
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
        String entry;
        while ((entry = entries.poll()) != null) {
            pen.write(entry);
            oneIsWritten();
        }
        rest();
    }

    private synchronized void rest() {
        isWriting = false;
    }

    private synchronized void oneIsWritten() {
        written++;
        notifyAll();
    }
}
