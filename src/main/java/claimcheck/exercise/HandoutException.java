package claimcheck.exercise;

/** A folder that is no hand-out, or cannot become one; the message names it and the mend. */
public final class HandoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HandoutException(String message) {
        super(message);
    }
}
