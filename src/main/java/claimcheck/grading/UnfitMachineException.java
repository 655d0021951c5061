package claimcheck.grading;

/** This machine says of a known answer what it must not say; the message names it and the mend. */
public final class UnfitMachineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitMachineException(String message) {
        super(message);
    }
}
