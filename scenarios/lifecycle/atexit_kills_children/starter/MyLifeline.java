package lifecycle.atexit_kills_children.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.atexit_kills_children.Lifeline;

/** A parent says goodbye when it ends; it has a function for that, which runs at its exit. */
public final class MyLifeline implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public MyLifeline(InputStream input, Runnable end) {
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
            if (saysGoodbye(new InputStreamReader(input, StandardCharsets.UTF_8))) {
                end.run();
            }
        } catch (IOException e) {
            // Nothing more can be read.
        }
        orders.add(Optional.empty());
    }

    /** Passes on all orders, until there are no more. */
    private boolean saysGoodbye(Reader input) throws IOException {
        var order = new StringBuilder();
        for (int next = input.read(); next != -1; next = input.read()) {
            if (next != '\n') {
                order.append((char) next);
            } else if (order.toString().equals(GOODBYE)) {
                return true;
            } else {
                orders.add(Optional.of(order.toString()));
                order.setLength(0);
            }
        }
        return false;
    }
}
