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

/** Passes on what has come when the input ends. */
@CaughtBy(
        value = "an_order_that_is_cut_off_is_not_given",
        because = "An order that is cut off says something else than the parent was about to say.")
public final class LeavesTheRest implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public LeavesTheRest(InputStream input, Runnable end) {
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
            // This is an end, too.
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
        if (order.length() > 0) {
            orders.add(Optional.of(order.toString()));
        }
    }
}
