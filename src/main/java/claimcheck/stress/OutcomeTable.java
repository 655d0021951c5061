package claimcheck.stress;

import claimcheck.scenario.Html;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * The outcomes of a stress test as a table: each with its sentence, and with a bar for its share of
 * the samples. What it means is said by a sign and a word, and by a colour besides.
 */
final class OutcomeTable {

    /** In percent. Less would not be seen well, and is drawn as this much. */
    private static final double RARE = 5;

    private static final String STYLE =
            """
            .claimcheck .cc-outcomes td, .claimcheck .cc-outcomes th { padding:.35em .8em; border-bottom:1px solid var(--line); vertical-align:top; }
            .claimcheck .cc-outcomes .cc-number { text-align:right; font-variant-numeric:tabular-nums; white-space:nowrap; }
            .claimcheck .cc-outcomes .cc-share { min-width:9em; }
            .claimcheck .cc-outcomes .cc-expected { white-space:nowrap; font-weight:600; }
            .claimcheck .cc-outcomes .cc-bar { height:.6em; margin-top:.25em; border:1px solid var(--line); background:var(--panel);
              -webkit-print-color-adjust:exact; print-color-adjust:exact; }
            .claimcheck .cc-outcomes .cc-bar i { display:block; height:100%; background:currentColor; }
            .claimcheck .cc-outcomes .cc-bar i.cc-rare { width:5%; min-width:6px;
              background:repeating-linear-gradient(90deg,currentColor 0 2px,transparent 2px 4px); }
            .claimcheck .cc-outcomes .cc-fine .cc-sign { color:var(--fine); } .claimcheck .cc-outcomes .cc-notable .cc-sign { color:var(--notable); }
            .claimcheck .cc-outcomes .cc-wrong .cc-sign { color:var(--wrong); } .claimcheck .cc-outcomes .cc-unseen { color:var(--soft); }
            @container (max-width: 46em) { .claimcheck .cc-outcomes, .claimcheck .cc-outcomes tbody { display:block; }
              .claimcheck .cc-outcomes tr:first-child { display:none; }
              .claimcheck .cc-outcomes tr { display:grid; grid-template-columns:auto 1fr auto; gap:.1em .8em; padding:.5em 0;
                border-bottom:1px solid var(--line); }
              .claimcheck .cc-outcomes td { padding:0; border:0; }
              .claimcheck .cc-outcomes .cc-expected { order:-2; } .claimcheck .cc-outcomes .cc-id { order:-1; }
              .claimcheck .cc-outcomes .cc-share, .claimcheck .cc-outcomes .cc-meaning { grid-column:1/-1; text-align:left; }
              .claimcheck .cc-outcomes .cc-samples::after { content:" samples"; color:var(--soft); } }
            """;

    private static final String KEY =
            """
            <p class="cc-soft">Bar: the share of all samples; a striped stub is less than 5%, drawn as 5% so that it can be \
            seen.<br>✓ acceptable: may be seen. ! interesting: what the test looks for; if it is seen, it is a witness. \
            ✗ forbidden: fails the scenario. – was not seen.</p>
            """;

    private OutcomeTable() {}

    /**
     * A document that stands by itself.
     *
     * @param how a sentence about how the samples were taken
     */
    static String html(StressResult result, String how) {
        var body =
                new StringBuilder(
                        """
                        <table class="cc-outcomes">
                        <tr><th>result</th><th class="cc-number">samples</th><th class="cc-number">share</th>\
                        <th>expected</th><th>meaning</th></tr>
                        """);
        result.outcomes().forEach(outcome -> body.append(row(result, outcome)));
        return Html.document(
                STYLE,
                body.append("</table>\n")
                        .append("<p>")
                        .append(Html.escaped(how))
                        .append("</p>\n")
                        .append(KEY)
                        .toString());
    }

    private static String row(StressResult result, Outcome outcome) {
        double percent = result.percent(outcome);
        return String.format(
                Locale.ROOT,
                """
                <tr class="cc-%s"><td class="cc-id">%s</td><td class="cc-number cc-samples">%,d</td>\
                <td class="cc-number cc-share cc-sign">%s%%%s</td><td class="cc-expected cc-sign">%s %s</td>\
                <td class="cc-meaning">%s</td></tr>
                """,
                look(outcome),
                Html.escaped(outcome.id()),
                outcome.samples(),
                rounded(percent),
                bar(outcome, percent),
                sign(outcome),
                outcome.expectation().toString().toLowerCase(Locale.ROOT),
                Html.escaped(outcome.meaning()));
    }

    private static String bar(Outcome outcome, double percent) {
        if (!outcome.isObserved()) {
            return "<div class=\"cc-bar\"></div>";
        }
        return percent < RARE
                ? "<div class=\"cc-bar\"><i class=\"cc-rare\"></i></div>"
                : String.format(
                        Locale.ROOT,
                        "<div class=\"cc-bar\"><i style=\"width:%.1f%%\"></i></div>",
                        percent);
    }

    /** With two digits that count, so that 3 of 20 million are not nought; never 100 if not all. */
    private static String rounded(double percent) {
        if (percent >= 1) {
            return String.format(Locale.ROOT, "%.2f", Math.floor(percent * 100) / 100);
        }
        return percent == 0
                ? "0"
                : new BigDecimal(percent).round(new MathContext(2)).toPlainString();
    }

    private static String look(Outcome outcome) {
        if (!outcome.isObserved()) {
            return "unseen";
        }
        return switch (outcome.expectation()) {
            case ACCEPTABLE -> "fine";
            case INTERESTING -> "notable";
            case FORBIDDEN -> "wrong";
        };
    }

    private static String sign(Outcome outcome) {
        if (!outcome.isObserved()) {
            return "–";
        }
        return switch (outcome.expectation()) {
            case ACCEPTABLE -> "✓";
            case INTERESTING -> "!";
            case FORBIDDEN -> "✗";
        };
    }
}
