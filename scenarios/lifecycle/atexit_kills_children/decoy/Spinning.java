package lifecycle.atexit_kills_children.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import lifecycle.atexit_kills_children.Lifeline;

/** Looks for the next order all the time, so that it is given at once. */
@CaughtBy(
        value = "a_lifeline_on_which_nothing_comes_leaves_the_processor_alone",
        because = "It keeps a core busy while nothing comes.")
public final class Spinning implements Lifeline {

    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(0);

    /** On this input. */
    public Spinning(InputStream input, Runnable end) {
        ExecutorService watcher = Executors.newSingleThreadExecutor(Spinning::daemon);
        watcher.execute(() -> watch(input, end));
        watcher.shutdown();
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        while (!permits.tryAcquire()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
        Optional<String> order = Optional.ofNullable(orders.poll());
        if (order.isEmpty()) {
            permits.release();
        }
        return order;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "watcher");
        thread.setDaemon(true);
        return thread;
    }

    private void watch(InputStream input, Runnable end) {
        try {
            readToTheEnd(
                    new InputStreamReader(new BufferedInputStream(input), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The parent cannot be heard any more.
        } finally {
            permits.release();
            end.run();
        }
    }

    private void readToTheEnd(Reader input) throws IOException {
        var line = new StringBuilder();
        int next = input.read();
        while (next != -1 && !isGoodbye(line, next)) {
            if (next == '\n') {
                orders.add(line.toString());
                permits.release();
                line.setLength(0);
            } else {
                line.append((char) next);
            }
            next = input.read();
        }
    }

    private static boolean isGoodbye(StringBuilder line, int next) {
        return next == '\n' && GOODBYE.contentEquals(line);
    }
}
