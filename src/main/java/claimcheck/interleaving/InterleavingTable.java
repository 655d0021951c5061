package claimcheck.interleaving;

import claimcheck.interleaving.ShortForm.Row;
import claimcheck.scenario.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A failing interleaving as a table: thread beside thread, time downwards, first the program's own
 * steps only; below it the whole, as Lincheck prints it.
 */
final class InterleavingTable {

    /** More of a value is in the whole trace. */
    private static final int LONGEST = 120;

    private static final String STYLE =
            """
            .claimcheck .cc-steps { width:100%; max-width:60em; table-layout:fixed; }
            .claimcheck .cc-steps td, .claimcheck .cc-steps th { padding:.15em .6em; vertical-align:top; border:solid var(--line); border-width:0 1px; }
            .claimcheck .cc-steps tr:first-child th { border-width:1px; }
            .claimcheck .cc-steps code { overflow-wrap:anywhere; white-space:pre-wrap; font-weight:600;
              display:inline-block; }
            .claimcheck .cc-steps small { color:var(--soft); overflow-wrap:anywhere; }
            .claimcheck .cc-steps .cc-one { background:var(--one); } .claimcheck .cc-steps .cc-other { background:var(--other); }
            .claimcheck .cc-steps .cc-switch td { border:1px solid var(--line); border-style:dashed solid; color:var(--soft); text-align:center; }
            .claimcheck .cc-steps .cc-after td { border-color:var(--line); background:var(--panel); border-width:1px; }
            .claimcheck .cc-steps .cc-stuck td, .claimcheck .cc-steps .cc-failure td { border:1px solid var(--wrong); color:var(--wrong); font-weight:600; }
            .claimcheck .cc-steps .cc-failure td { border-width:2px; text-align:center; }
            .claimcheck pre { overflow-x:auto; background:var(--panel); padding:.6em; }
            .claimcheck summary { cursor:pointer; }
            """;

    private static final String KEY =
            """
            <p class="cc-soft">Time runs downwards, a step a row; one thread runs until the scheduler switches. ➜ reads, = writes, after a colon is what a call returned. \
            These are the program's own steps; what happens within a library is left out.</p>
            """;

    private InterleavingTable() {}

    /** A document that stands by itself; nothing, if the text has a form that is not known. */
    static Optional<String> html(Class<?> program, String text) {
        return Trace.read(text)
                .map(trace -> ShortForm.of(trace, new OwnCode(program)))
                .filter(form -> !form.rows().isEmpty())
                .map(form -> Html.document(STYLE, body(form, text)));
    }

    private static String body(ShortForm form, String text) {
        Map<Integer, String> threads = form.threads();
        var body = new StringBuilder("<table class=\"cc-steps\">\n<tr>");
        threads.values().forEach(name -> body.append("<th>" + Html.escaped(name) + "</th>"));
        body.append("</tr>\n");
        form.rows().forEach(row -> body.append(row(row, threads)));
        if (threads.keySet().stream().anyMatch(thread -> !form.stuck(thread).isEmpty())) {
            body.append("<tr class=\"cc-stuck\">");
            threads.keySet()
                    .forEach(thread -> body.append(cell("", Html.escaped(form.stuck(thread)))));
            body.append("</tr>\n");
        }
        body.append(wide("failure", threads.size(), "✗ " + Html.escaped(form.failure())));
        return body.append("</table>\n").append(KEY).append(whole(text)).toString();
    }

    private static String row(Row row, Map<Integer, String> threads) {
        return switch (row.kind()) {
            case STEP -> step(row, List.copyOf(threads.keySet()));
            case SWITCH -> wide("switch", threads.size(), "⇄ " + Html.escaped(row.text()));
            case AFTERWARDS -> wide("after", threads.size(), "afterwards: " + what(row));
        };
    }

    private static String step(Row row, List<Integer> threads) {
        return threads.stream()
                .map(
                        thread ->
                                thread == row.thread()
                                        ? cell(thread % 2 == 1 ? "one" : "other", what(row))
                                        : cell("", ""))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String what(Row row) {
        String text =
                row.text().length() > LONGEST ? row.text().substring(0, LONGEST) + "…" : row.text();
        String margin =
                row.depth() == 0 ? "" : " style=\"padding-left:%dem\"".formatted(row.depth());
        return "<code"
                + margin
                + ">"
                + Html.escaped(text)
                + "</code> <small>"
                + Html.escaped(row.place())
                + "</small>";
    }

    private static String cell(String look, String html) {
        return (look.isEmpty() ? "<td>" : "<td class=\"cc-" + look + "\">") + html + "</td>";
    }

    private static String wide(String look, int columns, String html) {
        return "<tr class=\"cc-%s\"><td colspan=\"%d\">%s</td></tr>\n"
                .formatted(look, columns, html);
    }

    private static String whole(String text) {
        return "<details>\n<summary>The whole trace, as Lincheck prints it</summary>\n<pre>"
                + Html.escaped(text)
                + "</pre>\n</details>\n";
    }
}
