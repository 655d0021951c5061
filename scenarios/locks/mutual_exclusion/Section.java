package locks.mutual_exclusion;

import claimcheck.scenario.Body;
import java.util.concurrent.atomic.AtomicInteger;

/** A critical section that counts who is inside; it keeps nobody out. Thread-safe. */
final class Section {

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger visits = new AtomicInteger();

    void enter(Body body) throws Exception {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            body.run();
        } finally {
            inside.decrementAndGet();
            visits.incrementAndGet();
        }
    }

    /** How many were inside at once, at most. */
    int most() {
        return most.get();
    }

    int visits() {
        return visits.get();
    }
}
