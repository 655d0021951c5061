package claimcheck.interleaving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A failing interleaving, as Lincheck 3.7 prints it: its detailed table with a column for each
 * thread, the first of which started the others.
 *
 * @param failure what it failed with; empty if it hung
 * @param threads the names of the columns
 * @param steps from the first to the last
 * @param ending what stands below the table, as "All unfinished threads are in deadlock"
 */
record Trace(String failure, List<String> threads, List<Step> steps, String ending) {

    /**
     * A line of the table.
     *
     * @param thread the number of its column
     * @param depth how many calls it is within
     * @param text what the thread does
     * @param place where; empty if that is not told
     */
    record Step(int thread, int depth, String text, String place) {}

    private static final String TABLE = "Detailed trace:\n";
    private static final Pattern HEADER = Pattern.compile("\\|([\\w ]+\\|){2,}");
    private static final Pattern RULE = Pattern.compile("\\| -+ \\|");
    private static final Pattern PLACED =
            Pattern.compile("(.*) at (\\S+\\([^()\\s]+:\\d+\\))", Pattern.DOTALL);
    private static final Pattern FAILURE =
            Pattern.compile("= Concurrent test failed =\n\n(.*?)\n\tat ", Pattern.DOTALL);

    /** Copies the lists. */
    Trace {
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
    }

    /** Nothing, if the text has another form. */
    static Optional<Trace> read(String text) {
        int start = text.indexOf(TABLE);
        if (start < 0) {
            return Optional.empty();
        }
        List<String> lines = text.substring(start + TABLE.length()).lines().toList();
        if (lines.size() < 5
                || !RULE.matcher(lines.get(0)).matches()
                || !HEADER.matcher(lines.get(1)).matches()
                || !lines.get(2).equals(lines.get(0))) {
            return Optional.empty();
        }
        String header = lines.get(1);
        int[] bars =
                IntStream.range(0, header.length()).filter(i -> header.charAt(i) == '|').toArray();
        int end = lines.lastIndexOf(lines.get(0));
        Matcher failure = FAILURE.matcher(text.substring(0, start));
        return steps(lines.subList(3, end), bars)
                .map(
                        steps ->
                                new Trace(
                                        failure.find() ? failure.group(1) : "",
                                        cells(header, bars).stream().map(String::strip).toList(),
                                        steps,
                                        String.join("\n", lines.subList(end + 1, lines.size()))
                                                .strip()));
    }

    /** A value may have ends of lines in it, so a row goes on until it is as long as all are. */
    private static Optional<List<Step>> steps(List<String> lines, int... bars) {
        List<Step> steps = new ArrayList<>();
        int length = bars[bars.length - 1] + 1;
        String row = "";
        for (String line : lines) {
            row = row.isEmpty() ? line : row + "\n" + line;
            if (row.length() < length) {
                continue;
            }
            Optional<Step> step = row.length() == length ? step(row, bars) : Optional.empty();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            row = "";
        }
        return row.isEmpty() && !steps.isEmpty() ? Optional.of(steps) : Optional.empty();
    }

    /** One cell is filled, the others are blank. */
    private static Optional<Step> step(String row, int... bars) {
        if (Arrays.stream(bars).anyMatch(bar -> row.charAt(bar) != '|')) {
            return Optional.empty();
        }
        List<String> cells = cells(row, bars);
        int[] filled =
                IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isBlank()).toArray();
        return filled.length == 1
                ? Optional.of(step(filled[0], cells.get(filled[0]).stripTrailing()))
                : Optional.empty();
    }

    /** Each call is two columns further to the right, after the first, which is the margin. */
    private static Step step(int thread, String cell) {
        String text = cell.stripLeading();
        int depth = (cell.length() - text.length() - 1) / 2;
        Matcher placed = PLACED.matcher(text);
        return placed.matches()
                ? new Step(thread, depth, placed.group(1), placed.group(2))
                : new Step(thread, depth, text, "");
    }

    private static List<String> cells(String row, int... bars) {
        return IntStream.range(1, bars.length)
                .mapToObj(i -> row.substring(bars[i - 1] + 1, bars[i]))
                .toList();
    }
}
