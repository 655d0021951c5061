package claimcheck.interleaving;

import claimcheck.scenario.ScenarioError;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of an {@link Exploration}. */
public final class ExplorationAssert extends AbstractAssert<ExplorationAssert, Exploration> {

    /** What Lincheck says when no thread can go on. */
    private static final String HUNG = "Concurrent test has hung";

    ExplorationAssert(Exploration actual) {
        super(actual, ExplorationAssert.class);
    }

    /** Some interleaving fails, and its table has this text in it, as in "deadlock". */
    public ExplorationAssert failsWith(String text) {
        String trace =
                actual.failure()
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                "expected some interleaving of "
                                                        + actual.program()
                                                        + " to fail, but none of "
                                                        + actual.schedules()
                                                        + " did"));
        if (!trace.contains(text)) {
            failWithMessage(
                    "expected '%s' in the failing interleaving of %s:%n%s",
                    text, actual.program(), trace);
        }
        return this;
    }

    /**
     * No interleaving that was tried fails.
     *
     * @throws ScenarioError if in one of them the threads stop each other
     */
    public ExplorationAssert neverFails() {
        actual.failure()
                .ifPresent(
                        trace -> {
                            String message = "an interleaving fails: " + inShort(trace);
                            if (trace.contains(HUNG)) {
                                throw ScenarioError.deadlock(message);
                            }
                            throw new AssertionError(message);
                        });
        return this;
    }

    private String inShort(String trace) {
        try {
            return InterleavingText.of(Class.forName(actual.program()), trace).orElse(trace);
        } catch (ClassNotFoundException e) {
            return trace;
        }
    }
}
