package claimcheck.stress;

import java.util.List;
import java.util.Locale;

/**
 * The outcomes of a stress test as a coloured table, to stand within any page: it brings no style
 * sheet.
 */
final class OutcomeTable {

    private static final String CELL =
            "padding:3px 10px;text-align:left;border-bottom:1px solid #bbb";
    private static final String NUMBER =
            "padding:3px 10px;text-align:right;border-bottom:1px solid #bbb";

    private static final List<String> COLUMNS = List.of(CELL, NUMBER, NUMBER, CELL, CELL);

    private OutcomeTable() {}

    static String html(StressResult result) {
        var table = new StringBuilder("<table style='border-collapse:collapse'>");
        table.append(
                row(
                        "font-weight:600",
                        COLUMNS,
                        "result",
                        "samples",
                        "share",
                        "expected",
                        "meaning"));
        for (Outcome outcome : result.outcomes()) {
            table.append(
                    row(
                            colour(outcome),
                            COLUMNS,
                            outcome.id(),
                            String.format(Locale.ROOT, "%,d", outcome.samples()),
                            String.format(Locale.ROOT, "%.4f%%", result.percent(outcome)),
                            symbol(outcome)
                                    + outcome.expectation().toString().toLowerCase(Locale.ROOT),
                            outcome.meaning()));
        }
        return table.append("</table>").toString();
    }

    private static String row(String style, List<String> styles, String... cells) {
        var row = new StringBuilder("<tr style='" + style + "'>");
        for (int i = 0; i < cells.length; i++) {
            row.append("<td style='")
                    .append(styles.get(i))
                    .append("'>")
                    .append(escape(cells[i]))
                    .append("</td>");
        }
        return row.append("</tr>").toString();
    }

    /** What was seen has a colour; a dark ink with it, for pages of either ground. */
    private static String colour(Outcome outcome) {
        if (!outcome.isObserved()) {
            return "color:#777";
        }
        return switch (outcome.expectation()) {
            case ACCEPTABLE -> "color:#111;background:#dff2e3";
            case INTERESTING -> "color:#111;background:#fff0c2";
            case FORBIDDEN -> "color:#111;background:#fbdcd8";
        };
    }

    private static String symbol(Outcome outcome) {
        if (!outcome.isObserved()) {
            return "\u2013\u00a0";
        }
        return switch (outcome.expectation()) {
            case ACCEPTABLE -> "\u2713\u00a0";
            case INTERESTING -> "!\u00a0";
            case FORBIDDEN -> "\u2717\u00a0";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }
}
