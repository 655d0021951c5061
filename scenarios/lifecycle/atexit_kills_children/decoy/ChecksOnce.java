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

/** Waits if there is no order yet. */
@CaughtBy(
        value = "orders_are_given_one_by_one_in_their_order_and_who_asks_too_early_waits",
        because = "Whoever is woken for nothing takes an order that is not there.")
public final class ChecksOnce implements Lifeline {

    private final Queue<String> orders = new ArrayDeque<>();
    private boolean hasGone;

    /** On this input. */
    public ChecksOnce(InputStream input, Runnable end) {
        var watcher = new Thread(() -> watch(input, end), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public synchronized Optional<String> next() throws InterruptedException {
        if (orders.isEmpty() && !hasGone) {
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
        leave();
        end.run();
    }

    private synchronized void add(String order) {
        orders.add(order);
        notifyAll();
    }

    private synchronized void leave() {
        hasGone = true;
        notifyAll();
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
