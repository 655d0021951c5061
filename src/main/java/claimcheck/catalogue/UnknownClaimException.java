package claimcheck.catalogue;

/** Neither a claim nor a topic has this name. */
public final class UnknownClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownClaimException(String message) {
        super(message);
    }
}
