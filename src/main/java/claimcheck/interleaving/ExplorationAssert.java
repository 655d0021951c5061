package claimcheck.interleaving;

import org.assertj.core.api.AbstractAssert;

/** What can be asserted of an {@link Exploration}. */
public final class ExplorationAssert extends AbstractAssert<ExplorationAssert, Exploration> {

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

    /** No interleaving that was tried fails. */
    public ExplorationAssert neverFails() {
        actual.failure()
                .ifPresent(
                        trace ->
                                failWithMessage(
                                        "an interleaving of %s fails:%n%s",
                                        actual.program(), trace));
        return this;
    }
}
