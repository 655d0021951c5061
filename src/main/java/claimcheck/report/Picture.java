package claimcheck.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scenario left that shows a claim best.
 *
 * @param name what it shows
 * @param scenario the sentence of the scenario that left it
 * @param run the run's number, from 0
 * @param uri the image itself, as a {@code data:} URI; empty if it is a table
 * @param rows the table's cells by row, first the names of its columns; none if it is an image
 */
public record Picture(String name, String scenario, int run, String uri, List<List<String>> rows) {

    private static final Map<String, String> LOOKS =
            Map.of("✓", "fine", "!", "notable", "✗", "wrong");

    /** Copies the lists. */
    public Picture {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether it is a timeline, which wants a width to be read. */
    public boolean isTimeline() {
        return uri.startsWith("data:image/svg+xml;") && name.startsWith("Timeline");
    }

    /** Whether it is a table. */
    public boolean isTable() {
        return !rows.isEmpty();
    }

    /** The look of a row as a CSS class, by the sign that one of its cells begins with. */
    public static String css(List<String> row) {
        return row.stream()
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> Optional.ofNullable(LOOKS.get(cell.substring(0, 1))).stream())
                .findFirst()
                .orElse("plain");
    }

    /** Whether all cells of a column are numbers, which stand to the right. */
    public boolean isNumeric(int column) {
        return rows.stream()
                .skip(1)
                .allMatch(row -> column < row.size() && row.get(column).matches("[\\d.,]+%?"));
    }
}
