package claimcheck.stress;

import claimcheck.scenario.Inconclusive;
import claimcheck.stress.Outcome.Expectation;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/**
 * What can be asserted of a {@link StressResult}.
 *
 * <p>"It can happen" needs a witness, "it never happens" a number of samples: without, the scenario
 * is inconclusive, never passed.
 */
public final class StressResultAssert extends AbstractAssert<StressResultAssert, StressResult> {

    /**
     * How many samples "never" takes, of those in which the actors were let loose on each other.
     */
    static final long ENOUGH = 100_000;

    StressResultAssert(StressResult actual) {
        super(actual, StressResultAssert.class);
    }

    /**
     * An outcome that the test calls interesting was seen, and none that it forbids.
     *
     * @throws Inconclusive if no interesting one was seen
     */
    public StressResultAssert hasWitness() {
        refuseForbidden();
        if (actual.outcomes().stream()
                .noneMatch(outcome -> outcome.expectation() == Expectation.INTERESTING)) {
            failWithMessage(
                    "%s declares no interesting outcome, so it can have no witness", actual.test());
        }
        if (actual.observed(Expectation.INTERESTING).findAny().isEmpty()) {
            throw Inconclusive.because(
                    "no witness in "
                            + count()
                            + " samples of "
                            + actual.test()
                            + "\n"
                            + actual.table());
        }
        return this;
    }

    /**
     * No outcome was seen that the test forbids or calls interesting.
     *
     * @throws Inconclusive if there are too few samples to say so
     */
    public StressResultAssert neverFails() {
        return neverFailsIn(ENOUGH);
    }

    /**
     * The same in so many samples at least: for a test of which one sample takes long, as one that
     * waits for the end of a loop does.
     *
     * @throws Inconclusive if there are too few samples to say so
     */
    public StressResultAssert neverFailsIn(long enough) {
        refuseForbidden();
        actual.observed(Expectation.INTERESTING)
                .findFirst()
                .ifPresent(
                        outcome ->
                                failWithMessage(
                                        "expected only acceptable outcomes, but %s was seen%n%s",
                                        outcome.id(), actual.table()));
        if (actual.inTheRace() < enough) {
            throw Inconclusive.because(
                    "only "
                            + format(actual.inTheRace())
                            + " of "
                            + count()
                            + " samples of "
                            + actual.test()
                            + " were surely taken with its actors let loose"
                            + ", 'never' takes "
                            + enough);
        }
        return this;
    }

    /** An outcome was seen that the test forbids: for canaries, which must be caught. */
    StressResultAssert isCaught() {
        if (actual.observed(Expectation.FORBIDDEN).findAny().isEmpty()) {
            failWithMessage(
                    "the canary lived: jcstress did not catch a known bug%n%s", actual.table());
        }
        return this;
    }

    private void refuseForbidden() {
        actual.observed(Expectation.FORBIDDEN)
                .findFirst()
                .ifPresent(
                        outcome ->
                                failWithMessage(
                                        "forbidden outcome %s was seen: %s%n%s",
                                        outcome.id(), outcome.meaning(), actual.table()));
    }

    private String count() {
        return format(actual.samples());
    }

    private static String format(long samples) {
        return String.format(Locale.ROOT, "%,d", samples);
    }
}
