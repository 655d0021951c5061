package lifecycle.atexit_kills_children.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import lifecycle.atexit_kills_children.Lifeline;

/** A queue that has an end, so that the orders cannot pile up. */
@CaughtBy(
        value = "it_is_told_though_it_asks_for_no_order_and_however_many_are_waiting",
        because = "When it is full nobody reads, and the end is not seen.")
public final class SmallQueue implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new ArrayBlockingQueue<>(100);

    /** On this input. */
    public SmallQueue(InputStream input, Runnable end) {
        var watcher = new Thread(() -> watch(input, end), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        Optional<String> order = orders.take();
        if (order.isEmpty()) {
            put(order);
        }
        return order;
    }

    private void watch(InputStream input, Runnable end) {
        try {
            readToTheEnd(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // This is an end, too.
        }
        put(Optional.empty());
        end.run();
    }

    private void put(Optional<String> order) {
        try {
            orders.put(order);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
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
                put(Optional.of(order.toString()));
                order.setLength(0);
            }
        }
    }
}
