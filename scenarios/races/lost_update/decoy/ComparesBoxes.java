package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicReference;
import races.lost_update.Counter;

/** Tries until the count is still the one that it has read. */
@CaughtBy(
        value = "one_thread_counts_its_increments",
        because =
                "Above 127 the same number is another object each time that it is boxed, and "
                        + "none of them is the one that was read.")
public final class ComparesBoxes implements Counter {

    private final AtomicReference<Integer> count = new AtomicReference<>(0);

    @Override
    public void increment() {
        int before;
        do {
            before = count.get();
        } while (!count.compareAndSet(before, before + 1));
    }

    @Override
    public int value() {
        return count.get();
    }
}
