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

/** Waits for an order, whatever happens. */
@CaughtBy(
        value = "who_waits_for_an_order_can_be_interrupted_and_no_order_is_lost",
        because = "The interrupt is swallowed, and who was to stop waiting waits on.")
public final class WaitsAnyway implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public WaitsAnyway(InputStream input, Runnable end) {
        var watcher = new Thread(() -> watch(input, end), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public Optional<String> next() {
        Optional<String> order = take();
        if (order.isEmpty()) {
            orders.add(order);
        }
        return order;
    }

    private Optional<String> take() {
        while (true) {
            try {
                return orders.take();
            } catch (InterruptedException e) {
                // no order has come yet
            }
        }
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
    }
}
