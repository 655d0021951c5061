package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import races.lost_update.Counter;

/** Whoever only reads needs no lock, it seems. */
@CaughtBy(
        value = "a_thread_that_asks_again_and_again_sees_the_increment",
        because = "Without the lock nothing obliges the reader to look at the field again.")
public final class ReadsUnlocked implements Counter {

    private int count;

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    public int value() {
        return count;
    }
}
