package claimcheck.catalogue;

/** Neither a claim nor a topic has this name. */
public final class UnknownClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the line that the user reads. */
    public UnknownClaimException(String message) {
        super(message);
    }
}
