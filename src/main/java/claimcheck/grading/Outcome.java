package claimcheck.grading;

/** What became of one requirement. */
public enum Outcome {
    /** It is met, and its points are given. */
    MET,
    /** It is not met. */
    NOT_MET,
    /** Not looked at, because what it needs is not met. */
    SKIPPED,
    /** The machine or the kit could not tell. */
    NOT_SEEN;

    /** As people read it: {@code not met}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
