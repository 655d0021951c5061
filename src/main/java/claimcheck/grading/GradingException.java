package claimcheck.grading;

/** Nothing can be graded, or not all of it; the message names the place and the mend. */
public final class GradingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** In one line. */
    public GradingException(String message) {
        super(message);
    }
}
