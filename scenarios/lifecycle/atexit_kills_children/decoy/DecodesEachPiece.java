package lifecycle.atexit_kills_children.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import lifecycle.atexit_kills_children.Lifeline;

/** Makes text of whatever comes at once. */
@CaughtBy(
        value = "an_order_is_given_as_it_is_whatever_it_says",
        because = "The bytes of one letter may come in two pieces, and each is spoiled.")
public final class DecodesEachPiece implements Lifeline {

    private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();

    /** On this input. */
    public DecodesEachPiece(InputStream input, Runnable end) {
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
            readToTheEnd(input);
        } catch (IOException e) {
            // This is an end, too.
        }
        orders.add(Optional.empty());
        end.run();
    }

    private void readToTheEnd(InputStream input) throws IOException {
        var piece = new byte[8_192];
        var lines = new StringBuilder();
        for (int length = input.read(piece); length != -1; length = input.read(piece)) {
            lines.append(new String(piece, 0, length, StandardCharsets.UTF_8));
            for (int end = lines.indexOf("\n"); end >= 0; end = lines.indexOf("\n")) {
                String order = lines.substring(0, end);
                lines.delete(0, end + 1);
                if (order.equals(GOODBYE)) {
                    return;
                }
                orders.add(Optional.of(order));
            }
        }
    }
}
