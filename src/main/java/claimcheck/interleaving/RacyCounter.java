package claimcheck.interleaving;

/**
 * A known bug: two threads that increment one plain field. Each explorer's JVM must find it first.
 */
public final class RacyCounter implements TwoThreads<RacyCounter.Counter> {

    /** What both increment. */
    static final class Counter {
        private int count;
    }

    /** For the explorer. */
    public RacyCounter() {}

    @Override
    public Counter fresh() {
        return new Counter();
    }

    @Override
    public void first(Counter counter) {
        counter.count++;
    }

    @Override
    public void second(Counter counter) {
        counter.count++;
    }

    @Override
    public void afterwards(Counter counter) {
        if (counter.count != 2) {
            throw new AssertionError("an increment is lost");
        }
    }
}
