package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import races.lost_update.Counter;

/** Locks the number itself. */
@CaughtBy(
        value = "increments_by_two_threads_are_all_counted",
        because = "The next number is another object, so the lock changes with every increment.")
public final class LocksTheNumber implements Counter {

    private volatile Integer count = 0;

    @Override
    @SuppressWarnings("synchronization")
    public void increment() {
        synchronized (count) {
            count++;
        }
    }

    @Override
    public int value() {
        return count;
    }
}
