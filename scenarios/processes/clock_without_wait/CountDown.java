package processes.clock_without_wait;

import java.util.concurrent.atomic.AtomicLong;

/** The slides' work, in a variable that no compiler counts down at one stroke. */
final class CountDown {

    private final AtomicLong left;

    private CountDown(long count) {
        left = new AtomicLong(count);
    }

    /** Counts down to zero, and says how far that was. */
    static long from(long count) {
        return new CountDown(count).run();
    }

    private long run() {
        long counted = 0;
        while (left.get() > 0) {
            left.decrementAndGet();
            counted++;
        }
        return counted;
    }
}
