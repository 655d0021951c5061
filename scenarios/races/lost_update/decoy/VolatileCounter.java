package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import races.lost_update.Counter;

/** Every thread sees the last value. */
@CaughtBy(
        value = "increments_by_two_threads_are_all_counted",
        because = "A volatile field is always seen, but adding is still three steps.")
public final class VolatileCounter implements Counter {

    private volatile int count;

    @Override
    public void increment() {
        count++;
    }

    @Override
    public int value() {
        return count;
    }
}
