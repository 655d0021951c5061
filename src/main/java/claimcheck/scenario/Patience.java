package claimcheck.scenario;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Waits at the end of a scenario for its threads: all together for {@link Bounds#patience}, or only
 * until nothing can move any more.
 */
final class Patience {

    private final long deadline = System.nanoTime() + Bounds.patience().toNanos();
    private final Optional<Standstill> standstill;

    /** That of a scenario that is not watched. */
    Patience() {
        this(Optional.empty());
    }

    Patience(Optional<Standstill> standstill) {
        this.standstill = standstill;
    }

    /** Whether the thread ends as long as there is patience. */
    boolean seesTheEndOf(Thread thread) throws InterruptedException {
        while (thread.isAlive()) {
            long left = deadline - System.nanoTime();
            long turn =
                    standstill.isPresent()
                            ? Math.min(left, Standstill.betweenLooks().toNanos())
                            : left;
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(turn)));
            if (left <= 0 || standstill.filter(Standstill::isReached).isPresent()) {
                return !thread.isAlive();
            }
        }
        return true;
    }
}
