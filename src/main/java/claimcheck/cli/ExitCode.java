package claimcheck.cli;

/** What a command's exit code means. */
final class ExitCode {

    /** As recorded. */
    static final int AS_RECORDED = 0;

    /** Contradicted or failed. */
    static final int CONTRADICTED = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** Could not judge. */
    static final int COULD_NOT_JUDGE = 3;

    private ExitCode() {}
}
