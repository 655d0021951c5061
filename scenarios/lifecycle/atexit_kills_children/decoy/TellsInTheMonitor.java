package lifecycle.atexit_kills_children.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import lifecycle.atexit_kills_children.Lifeline;

/** Notes the end and tells the child in one step. */
@CaughtBy(
        value = "who_waits_hears_of_the_end_while_the_child_is_being_told",
        because = "As long as the child is being told nobody gets into the monitor to hear of it.")
public final class TellsInTheMonitor implements Lifeline {

    private final Queue<String> orders = new ArrayDeque<>();
    private boolean hasGone;

    /** On this input. */
    public TellsInTheMonitor(InputStream input, Runnable end) {
        var watcher = new Thread(() -> watch(input, end), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public synchronized Optional<String> next() throws InterruptedException {
        while (orders.isEmpty() && !hasGone) {
            wait();
        }
        return hasGone ? Optional.empty() : Optional.of(orders.remove());
    }

    private void watch(InputStream input, Runnable end) {
        try {
            Optional<String> line = line(input);
            while (line.isPresent() && !line.get().equals(GOODBYE)) {
                add(line.get());
                line = line(input);
            }
        } catch (IOException e) {
            // Who cannot be heard has gone.
        }
        leave(end);
    }

    private synchronized void add(String order) {
        orders.add(order);
        notifyAll();
    }

    private synchronized void leave(Runnable end) {
        hasGone = true;
        notifyAll();
        end.run();
    }

    /** The next one that has an end. */
    private static Optional<String> line(InputStream input) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = input.read();
        while (next != '\n') {
            if (next == -1) {
                return Optional.empty();
            }
            line.write(next);
            next = input.read();
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
