package claimcheck.interleaving;

import claimcheck.interleaving.ShortForm.Kind;
import claimcheck.interleaving.ShortForm.Row;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A failing interleaving in plain lines, for messages: what each thread does, one after the other.
 */
final class InterleavingText {

    /** More of a value is in the whole trace. */
    private static final int LONGEST = 70;

    private InterleavingText() {}

    /** Nothing, if the text has a form that is not known. */
    static Optional<String> of(Class<?> program, String text) {
        return Trace.read(text)
                .map(trace -> ShortForm.of(trace, new OwnCode(program)))
                .filter(form -> !form.rows().isEmpty())
                .map(InterleavingText::lines);
    }

    private static String lines(ShortForm form) {
        Map<Integer, String> threads = form.threads();
        String steps =
                form.rows().stream()
                        .filter(row -> row.kind() != Kind.SWITCH)
                        .map(row -> line(row, threads))
                        .collect(Collectors.joining("\n"));
        String stuck =
                threads.keySet().stream()
                        .filter(thread -> !form.stuck(thread).isEmpty())
                        .map(thread -> "\n" + threads.get(thread) + " " + form.stuck(thread))
                        .collect(Collectors.joining());
        return form.failure() + "\n\n" + steps + stuck;
    }

    private static String line(Row row, Map<Integer, String> threads) {
        String who = row.kind() == Kind.AFTERWARDS ? "afterwards" : threads.get(row.thread());
        String what = " ".repeat(2 * row.depth()) + row.text().replace("\n", " ");
        String cut = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
        return "%-10s  %-50s  %s".formatted(who, cut, row.place()).stripTrailing();
    }
}
