package lifecycle.atexit_kills_children.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lifecycle.atexit_kills_children.Lifeline;

/** Reads the next order when somebody asks for it. */
@CaughtBy(
        value = "it_is_told_though_it_asks_for_no_order_and_however_many_are_waiting",
        because = "A child that has an order in work does not read, and does not see the end.")
public final class ReadsWhenAsked implements Lifeline {

    private final InputStream input;
    private final Runnable end;
    private boolean hasGone;

    /** On this input. */
    public ReadsWhenAsked(InputStream input, Runnable end) {
        this.input = input;
        this.end = end;
    }

    @Override
    public synchronized Optional<String> next() {
        if (hasGone) {
            return Optional.empty();
        }
        try {
            Optional<String> line = line(input);
            if (line.isPresent() && !line.get().equals(GOODBYE)) {
                return line;
            }
        } catch (IOException e) {
            // Who cannot be heard has gone.
        }
        hasGone = true;
        end.run();
        return Optional.empty();
    }

    /** The next one that has an end. */
    private static Optional<String> line(InputStream input) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = input.read();
        while (next != '\n') {
            if (next == -1) {
                return Optional.empty();
            }
            line.write(next);
            next = input.read();
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
