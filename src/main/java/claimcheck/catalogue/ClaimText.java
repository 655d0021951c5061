package claimcheck.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code claim.md} says below its front matter.
 *
 * @param statement the text before the first heading
 * @param explanation the text under "In Java"
 * @param ifContradicted the text under "If this is contradicted"
 */
record ClaimText(String statement, String explanation, String ifContradicted) {

    private static final String STATEMENT = "";
    private static final String IN_JAVA = "In Java";
    private static final String IF_CONTRADICTED = "If this is contradicted";

    /**
     * Splits the text at its headings.
     *
     * @param firstLine the number of its first line in the file
     */
    static ClaimText read(List<String> lines, int firstLine, Refusals refusals) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        StringBuilder current = part(STATEMENT, parts);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                String heading = line.substring(3).strip();
                refuseStrange(heading, firstLine + i, parts, refusals);
                current = part(heading, parts);
            } else {
                current.append(line).append('\n');
            }
        }
        var text =
                new ClaimText(
                        part(STATEMENT, parts).toString().strip(),
                        part(IN_JAVA, parts).toString().strip(),
                        part(IF_CONTRADICTED, parts).toString().strip());
        text.refuseGaps(firstLine, refusals);
        return text;
    }

    private static StringBuilder part(String heading, Map<String, StringBuilder> parts) {
        return parts.computeIfAbsent(heading, first -> new StringBuilder());
    }

    private static void refuseStrange(
            String heading, int line, Map<String, StringBuilder> parts, Refusals refusals) {
        if (!heading.equals(IN_JAVA) && !heading.equals(IF_CONTRADICTED)) {
            refusals.add(
                    line,
                    "unknown heading '" + heading + "'",
                    "the headings are '## " + IN_JAVA + "' and '## " + IF_CONTRADICTED + "'");
        } else if (parts.containsKey(heading)) {
            refusals.add(
                    line, "heading '" + heading + "' is written twice", "put the texts under one");
        }
    }

    private void refuseGaps(int line, Refusals refusals) {
        if (statement.isEmpty()) {
            refusals.add(
                    line,
                    "states nothing",
                    "write the claim in your own words below the front matter");
        }
        refuseGap(IN_JAVA, explanation, line, refusals);
        refuseGap(IF_CONTRADICTED, ifContradicted, line, refusals);
    }

    private static void refuseGap(String heading, String text, int line, Refusals refusals) {
        if (text.isEmpty()) {
            refusals.add(
                    line,
                    "says nothing under '## " + heading + "'",
                    "add the heading and its text");
        }
    }
}
