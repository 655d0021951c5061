package claimcheck.report;

/** What one run found of a claim. */
public enum Status {
    /** What was observed is what is recorded. */
    CONFIRMED("confirmed", "✓"),
    /** A scenario failed: what was observed is not what is recorded. */
    CONTRADICTED("contradicted", "✗"),
    /** It could not be decided here; the reason says why. */
    INCONCLUSIVE("inconclusive", "?"),
    /** It asks for what this machine or JVM does not have; the reason says what. */
    NOT_APPLICABLE("not applicable", "–"),
    /**
     * There is no result to believe: a scenario broke, was skipped without a reason, or left none.
     * Never a pass.
     */
    ERROR("error", "!");

    private final String text;
    private final String symbol;

    Status(String text, String symbol) {
        this.text = text;
        this.symbol = symbol;
    }

    /** One character, for those who do not see the colour. */
    public String symbol() {
        return symbol;
    }

    /** The name as a CSS class. */
    public String css() {
        return text.replace(' ', '-');
    }

    @Override
    public String toString() {
        return text;
    }
}
