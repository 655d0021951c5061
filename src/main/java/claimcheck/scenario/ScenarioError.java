package claimcheck.scenario;

import org.jspecify.annotations.Nullable;

/** An error of a scenario that is not about what was seen, but about how it ended. */
public final class ScenarioError extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** How it ended. */
    public enum Kind {
        /** No thread could go on any more, and none was waiting for the scenario itself. */
        DEADLOCK,
        /** Something took longer than its bound, and it is not known why. */
        TIME_OUT,
        /** A thread or a process was left running. */
        LEAK
    }

    private final Kind kind;

    private ScenarioError(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Nobody can go on; the message says who waits for whom. */
    public static ScenarioError deadlock(String message) {
        return new ScenarioError(Kind.DEADLOCK, message, null);
    }

    static ScenarioError timeOut(String message, Throwable cause) {
        return new ScenarioError(Kind.TIME_OUT, message, cause);
    }

    static ScenarioError leak(String message) {
        return new ScenarioError(Kind.LEAK, message, null);
    }

    /** How the scenario ended. */
    public Kind kind() {
        return kind;
    }
}
