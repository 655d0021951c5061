package claimcheck.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page says below its front matter, split at its headings. */
final class PageText {

    private static final String BEFORE_THE_FIRST = "";

    private final Map<String, StringBuilder> parts = new LinkedHashMap<>();

    private PageText() {}

    /**
     * Splits the text; a heading that is not known, is written twice, is missing or has nothing
     * under it is refused.
     *
     * @param firstLine the number of its first line in the file
     * @param headings those that it must have
     */
    static PageText read(
            List<String> lines, int firstLine, List<String> headings, Refusals refusals) {
        var text = new PageText();
        StringBuilder current = text.part(BEFORE_THE_FIRST);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                String heading = line.substring(3).strip();
                text.refuseStrange(heading, firstLine + i, headings, refusals);
                current = text.part(heading);
            } else {
                current.append(line).append('\n');
            }
        }
        return text;
    }

    /** The text before the first heading; empty if there is none. */
    String beginning() {
        return under(BEFORE_THE_FIRST);
    }

    /** The text under a heading; empty if there is none. */
    String under(String heading) {
        return part(heading).toString().strip();
    }

    /** Refuses headings without text. */
    void refuseGaps(List<String> headings, int line, Refusals refusals) {
        for (String heading : headings) {
            if (under(heading).isEmpty()) {
                refusals.add(
                        line,
                        "says nothing under '## " + heading + "'",
                        "add the heading and its text");
            }
        }
    }

    private StringBuilder part(String heading) {
        return parts.computeIfAbsent(heading, first -> new StringBuilder());
    }

    private void refuseStrange(String heading, int line, List<String> headings, Refusals refusals) {
        if (!headings.contains(heading)) {
            refusals.add(
                    line,
                    "unknown heading '" + heading + "'",
                    "the headings are "
                            + headings.stream()
                                    .map(known -> "'## " + known + "'")
                                    .collect(Collectors.joining(", "))
                                    .replaceFirst(", ([^,]*)$", " and $1"));
        } else if (parts.containsKey(heading)) {
            refusals.add(
                    line, "heading '" + heading + "' is written twice", "put the texts under one");
        }
    }
}
