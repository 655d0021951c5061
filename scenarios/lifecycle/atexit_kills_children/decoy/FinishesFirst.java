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

/** The end comes when all orders are done that came before. */
@CaughtBy(
        value = "it_is_told_though_it_asks_for_no_order_and_however_many_are_waiting",
        because =
                "They were orders of a parent that has gone, and a child that is at work for ever never comes to them.")
public final class FinishesFirst implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public FinishesFirst(InputStream input, Runnable end) {
        var watcher = new Thread(() -> watch(input, end), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        Optional<String> order = orders.take();
        synchronized (orders) {
            orders.notifyAll();
        }
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
        synchronized (orders) {
            while (!orders.isEmpty()) {
                await(orders);
            }
        }
        orders.add(Optional.empty());
        end.run();
    }

    private static void await(Object change) {
        try {
            change.wait();
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
                orders.add(Optional.of(order.toString()));
                order.setLength(0);
            }
        }
    }
}
