package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.lost_update.Counter;

/** Compares and sets, and once more if that fails. */
@CaughtBy(
        value = "increments_by_two_threads_are_all_counted",
        because = "A compare-and-set that fails must be tried until it succeeds, not twice.")
public final class TriesTwice implements Counter {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void increment() {
        int before = count.get();
        if (!count.compareAndSet(before, before + 1)) {
            before = count.get();
            count.compareAndSet(before, before + 1);
        }
    }

    @Override
    public int value() {
        return count.get();
    }
}
