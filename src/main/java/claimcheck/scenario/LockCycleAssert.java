package claimcheck.scenario;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of a {@link LockCycle}. */
public final class LockCycleAssert extends AbstractAssert<LockCycleAssert, LockCycle> {

    LockCycleAssert(LockCycle actual) {
        super(actual, LockCycleAssert.class);
    }

    /** Exactly these threads wait for each other. */
    public LockCycleAssert consistsOf(Worker... workers) {
        var expected = Arrays.stream(workers).map(Worker::name).collect(Collectors.toSet());
        var found = actual.links().stream().map(LockCycle.Link::thread).collect(Collectors.toSet());
        if (!found.equals(expected)) {
            failWithMessage("expected the cycle to be of %s, but it is%n%s", expected, actual);
        }
        return this;
    }
}
