package lifecycle.atexit_kills_children.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.atexit_kills_children.Lifeline;

/** A failure to read is told to the thread that reads. */
@CaughtBy(
        value = "a_failure_of_the_input_is_an_end",
        because = "That thread dies of it, and nobody learns that the parent has gone.")
public final class ThrowsTheFailure implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public ThrowsTheFailure(InputStream input, Runnable end) {
        var watcher = new Thread(() -> watch(input, end), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        Optional<String> order = orders.take();
        if (order.isEmpty()) {
            orders.add(order);
        }
        return order;
    }

    private void watch(InputStream input, Runnable end) {
        try {
            readToTheEnd(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the parent cannot be heard any more", e);
        }
        orders.add(Optional.empty());
        end.run();
    }

    private void readToTheEnd(Reader input) throws IOException {
        var order = new StringBuilder();
        for (int next = input.read(); next != -1; next = input.read()) {
            if (next != '\n') {
                order.append((char) next);
            } else if (order.toString().equals(GOODBYE)) {
                return;
            } else {
                orders.add(Optional.of(order.toString()));
                order.setLength(0);
            }
        }
    }
}
