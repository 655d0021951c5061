package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import races.lost_update.Counter;

/** A count for each thread. */
@CaughtBy(
        value = "what_one_thread_adds_another_sees_after_it",
        because = "Nobody adds the counts of the threads together.")
public final class EachItsOwn implements Counter {

    private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

    @Override
    public void increment() {
        count.set(count.get() + 1);
    }

    @Override
    public int value() {
        return count.get();
    }
}
