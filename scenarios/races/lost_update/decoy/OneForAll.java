package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.lost_update.Counter;

/** One count for all counters. */
@CaughtBy(
        value = "a_new_counter_begins_at_nought_whatever_others_have_counted",
        because = "The count is static, so it is that of all counters together.")
public final class OneForAll implements Counter {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void increment() {
        COUNT.incrementAndGet();
    }

    @Override
    public int value() {
        return COUNT.get();
    }
}
