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

/** The end comes behind the orders, as a word that is none. */
@CaughtBy(
        value = "an_order_is_given_as_it_is_whatever_it_says",
        because = "A parent can give any order, and this one is taken for its end.")
public final class EndIsAWord implements Lifeline {

    private static final String NO_MORE = "the parent has gone";

    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public EndIsAWord(InputStream input, Runnable end) {
        var watcher = new Thread(() -> watch(input, end), "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        String order = orders.take();
        if (order.equals(NO_MORE)) {
            orders.add(order);
            return Optional.empty();
        }
        return Optional.of(order);
    }

    private void watch(InputStream input, Runnable end) {
        try {
            readToTheEnd(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // This is an end, too.
        }
        orders.add(NO_MORE);
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
                orders.add(order.toString());
                order.setLength(0);
            }
        }
    }
}
