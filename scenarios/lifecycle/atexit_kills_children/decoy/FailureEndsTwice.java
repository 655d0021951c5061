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

/** Tells the child of a failure, and at the end. */
@CaughtBy(
        value = "a_failure_of_the_input_is_an_end",
        because = "After a failure the child is told twice.")
public final class FailureEndsTwice implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public FailureEndsTwice(InputStream input, Runnable end) {
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
            end.run();
        } finally {
            orders.add(Optional.empty());
            end.run();
        }
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
