package claimcheck.scenario;

import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/**
 * What can be asserted of a {@link Ratio}. The median decides for the claim; only where even the
 * better quartile is on the wrong side it decides against; what lies between is inconclusive.
 */
public final class RatioAssert extends AbstractAssert<RatioAssert, Ratio> {

    RatioAssert(Ratio actual) {
        super(actual, RatioAssert.class);
    }

    /**
     * It is that large.
     *
     * @throws Inconclusive if the rounds do not agree
     */
    public RatioAssert isAtLeast(double bound) {
        return decide(actual.median() >= bound, actual.high() < bound, "at least", bound);
    }

    /**
     * It is not larger.
     *
     * @throws Inconclusive if the rounds do not agree
     */
    public RatioAssert isAtMost(double bound) {
        return decide(actual.median() <= bound, actual.low() > bound, "at most", bound);
    }

    private RatioAssert decide(boolean holds, boolean fails, String relation, double bound) {
        String what = info.hasDescription() ? info.descriptionText() : "the ratio";
        if (fails) {
            failWithMessage("expected %s to be %s %s, but it is %s", what, relation, bound, actual);
        }
        if (!holds) {
            throw Inconclusive.because(
                    String.format(
                            Locale.ROOT,
                            "%s should be %s %s, and the rounds do not agree: %s",
                            what,
                            relation,
                            bound,
                            actual));
        }
        return this;
    }
}
