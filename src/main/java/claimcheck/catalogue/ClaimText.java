package claimcheck.catalogue;

import java.util.List;

/**
 * What a {@code claim.md} says below its front matter.
 *
 * @param statement the text before the first heading
 * @param explanation the text under "In Java"
 * @param ifContradicted the text under "If this is contradicted"
 */
record ClaimText(String statement, String explanation, String ifContradicted) {

    private static final String IN_JAVA = "In Java";
    private static final String IF_CONTRADICTED = "If this is contradicted";
    private static final List<String> HEADINGS = List.of(IN_JAVA, IF_CONTRADICTED);

    /**
     * Splits the text at its headings.
     *
     * @param firstLine the number of its first line in the file
     */
    static ClaimText read(List<String> lines, int firstLine, Refusals refusals) {
        PageText text = PageText.read(lines, firstLine, HEADINGS, refusals);
        if (text.beginning().isEmpty()) {
            refusals.add(
                    firstLine,
                    "states nothing",
                    "write the claim in your own words below the front matter");
        }
        text.refuseGaps(HEADINGS, firstLine, refusals);
        return new ClaimText(text.beginning(), text.under(IN_JAVA), text.under(IF_CONTRADICTED));
    }
}
