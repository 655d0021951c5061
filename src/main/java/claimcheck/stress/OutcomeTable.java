package claimcheck.stress;

import java.util.Locale;

/** The outcomes of a stress test as a coloured table: a page of its own, without links. */
final class OutcomeTable {

    private static final String STYLE =
            "body{font:14px system-ui,sans-serif;margin:8px}table{border-collapse:collapse}"
                    + "td,th{padding:3px 10px;text-align:left;border-bottom:1px solid #ddd}"
                    + ".n{text-align:right;font-variant-numeric:tabular-nums}"
                    + ".ACCEPTABLE{background:#e6f4ea}.INTERESTING{background:#fff4ce}"
                    + ".FORBIDDEN{background:#fce8e6}.none{background:none;color:#666}";

    private OutcomeTable() {}

    static String html(StressResult result) {
        var rows = new StringBuilder();
        for (Outcome outcome : result.outcomes()) {
            rows.append(
                    String.format(
                            Locale.ROOT,
                            "<tr class='%s'><td><code>%s</code></td><td class=n>%,d</td><td class=n>%.4f %%</td>"
                                    + "<td>%s %s</td><td>%s</td></tr>",
                            outcome.isObserved() ? outcome.expectation() : "none",
                            escape(outcome.id()),
                            outcome.samples(),
                            result.percent(outcome),
                            symbol(outcome),
                            outcome.expectation().toString().toLowerCase(Locale.ROOT),
                            escape(outcome.meaning())));
        }
        return "<!DOCTYPE html><meta charset=utf-8><style>"
                + STYLE
                + "</style><table><tr><th>result<th class=n>samples<th class=n>share<th>expected<th>meaning</tr>"
                + rows
                + "</table>";
    }

    private static String symbol(Outcome outcome) {
        if (!outcome.isObserved()) {
            return "–";
        }
        return switch (outcome.expectation()) {
            case ACCEPTABLE -> "✓";
            case INTERESTING -> "!";
            case FORBIDDEN -> "✗";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }
}
