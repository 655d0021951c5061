package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.lost_update.Counter;

/** Two atomic steps. */
@CaughtBy(
        value = "increments_by_two_threads_are_all_counted",
        because = "Each step is atomic, the two together are not.")
public final class GetThenSet implements Counter {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void increment() {
        count.set(count.get() + 1);
    }

    @Override
    public int value() {
        return count.get();
    }
}
