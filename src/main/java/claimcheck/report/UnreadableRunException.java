package claimcheck.report;

/** A folder that holds no run, or not a whole one; the message names the place and the mend. */
public final class UnreadableRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRunException(String message) {
        super(message);
    }

    UnreadableRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
