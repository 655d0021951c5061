package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import races.lost_update.Counter;

/** A lock in every call. */
@CaughtBy(
        value = "increments_by_two_threads_are_all_counted",
        because = "Each call locks an object that no other call knows.")
public final class LockPerCall implements Counter {

    private int count;

    @Override
    public void increment() {
        synchronized (new Object()) {
            count++;
        }
    }

    @Override
    public int value() {
        synchronized (new Object()) {
            return count;
        }
    }
}
