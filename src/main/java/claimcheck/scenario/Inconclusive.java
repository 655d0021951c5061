package claimcheck.scenario;

import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Ends a scenario that could not decide, with the reason: one core, too few samples, a noisy
 * machine.
 *
 * <p>Thrown, never returned: nothing after it may run into a pass.
 */
public final class Inconclusive extends TestAbortedException {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "inconclusive: ";
    private static final String NOT_APPLICABLE = "not applicable: ";

    private Inconclusive(String message) {
        super(message);
    }

    /** The scenario applies here, but could not decide. */
    public static Inconclusive because(String reason) {
        return new Inconclusive(PREFIX + reason);
    }

    /** The scenario asks for something that this machine or JVM does not have. */
    public static Inconclusive notApplicable(String reason) {
        return new Inconclusive(NOT_APPLICABLE + reason);
    }

    /** Throws it again where another thread, or process, could not decide: that is no failure. */
    static void passOn(Throwable failure) {
        if (failure instanceof Inconclusive undecided) {
            throw undecided;
        }
    }

    /** The reason in the message of a scenario that ended with {@link #because}. */
    public static Optional<String> reasonIn(String message) {
        return after(PREFIX, message);
    }

    /** The reason in the message of a scenario that ended with {@link #notApplicable}. */
    public static Optional<String> reasonNotApplicableIn(String message) {
        return after(NOT_APPLICABLE, message);
    }

    private static Optional<String> after(String prefix, String message) {
        return message.startsWith(prefix)
                ? Optional.of(message.substring(prefix.length()))
                : Optional.empty();
    }
}
