package lifecycle.atexit_kills_children.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.atexit_kills_children.Lifeline;

/** One daemon reads for all lifelines. */
@CaughtBy(
        value = "it_is_told_though_it_asks_for_no_order_and_however_many_are_waiting",
        because = "As long as nothing comes on one lifeline it reads no other.")
public final class OneWatcherForAll implements Lifeline {

    private static final Executor WATCHER =
            Executors.newSingleThreadExecutor(OneWatcherForAll::daemon);

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public OneWatcherForAll(InputStream input, Runnable end) {
        WATCHER.execute(() -> watch(input, end));
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "watcher");
        thread.setDaemon(true);
        return thread;
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
    }
}
