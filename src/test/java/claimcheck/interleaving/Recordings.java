package claimcheck.interleaving;

import claimcheck.interleaving.fixtures.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Lincheck 3.7 printed of programs that fail. */
final class Recordings {

    private Recordings() {}

    static String of(Class<?> program) {
        return resource(program.getSimpleName() + ".txt");
    }

    static String resource(String name) {
        try (InputStream in = Recordings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("there is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> shortForm(Class<?> program) {
        return lines(ShortForm.of(Trace.read(of(program)).orElseThrow(), new OwnCode(program)));
    }

    /** The second thread's steps stand to the right; at the margin who gets stuck, and the end. */
    static List<String> lines(ShortForm form) {
        List<String> lines = new ArrayList<>();
        for (ShortForm.Row row : form.rows()) {
            String margin =
                    switch (row.kind()) {
                        case STEP -> "      ".repeat(row.thread()) + "  ".repeat(row.depth());
                        case SWITCH -> "-- ";
                        case AFTERWARDS -> "== ";
                    };
            lines.add(margin + row.text());
        }
        form.threads()
                .forEach(
                        (thread, name) ->
                                lines.add((name + ": " + form.stuck(thread)).stripTrailing()));
        lines.add(form.failure());
        return lines;
    }

    /** All that were recorded of the fixtures. */
    static List<Class<?>> all() {
        return List.of(
                RacyCounter.class,
                Recorded.OppositeOrder.class,
                Recorded.Transfers.class,
                Recorded.Votes.class,
                Recorded.LateWait.class,
                Recorded.Blink.class,
                Recorded.OddTexts.class);
    }
}
