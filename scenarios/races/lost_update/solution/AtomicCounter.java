package races.lost_update.solution;

import java.util.concurrent.atomic.AtomicInteger;
import races.lost_update.Counter;

/** Read, add and write as one step of the processor. */
public final class AtomicCounter implements Counter {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public int value() {
        return count.get();
    }
}
