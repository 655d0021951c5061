package claimcheck.catalogue;

import java.util.Optional;

/**
 * What the kit records of a claim for Java.
 *
 * @param kind whether it holds
 * @param detail the condition under which it holds, or what is true instead; may be empty
 */
public record Verdict(Kind kind, String detail) {

    /** The three verdicts there are. */
    public enum Kind {
        HOLDS("holds"),
        HOLDS_IF("holds if"),
        REFUTED("refuted");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** How a verdict is written, for error messages. */
    static final String SYNTAX =
            "'holds', 'holds if <condition>', 'refuted' or 'refuted: <what is true>'";

    static Optional<Verdict> parse(String text) {
        if (text.equals("holds") || text.equals("refuted")) {
            return Optional.of(new Verdict(text.equals("holds") ? Kind.HOLDS : Kind.REFUTED, ""));
        }
        return after("holds if ", text)
                .map(condition -> new Verdict(Kind.HOLDS_IF, condition))
                .or(() -> after("refuted: ", text).map(truth -> new Verdict(Kind.REFUTED, truth)));
    }

    private static Optional<String> after(String prefix, String text) {
        return text.startsWith(prefix) && text.length() > prefix.length()
                ? Optional.of(text.substring(prefix.length()).strip())
                : Optional.empty();
    }

    /** The verdict as it stands in {@code claim.md}. */
    @Override
    public String toString() {
        return switch (kind) {
            case HOLDS -> "holds";
            case HOLDS_IF -> "holds if " + detail;
            case REFUTED -> detail.isEmpty() ? "refuted" : "refuted: " + detail;
        };
    }
}
