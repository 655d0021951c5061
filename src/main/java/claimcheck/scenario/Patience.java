package claimcheck.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Waits at the end of a scenario for its threads: all together for {@link Bounds#patience}, or only
 * until nothing can move any more, or hardly at all if that is known already.
 */
final class Patience {

    private final long deadline;
    private final Optional<Standstill> standstill;

    private Patience(Duration most, Optional<Standstill> standstill) {
        deadline = System.nanoTime() + most.toNanos();
        this.standstill = standstill;
    }

    /** That of a scenario that is not watched. */
    Patience() {
        this(Bounds.patience(), Optional.empty());
    }

    /** That of one that is watched. */
    Patience(Standstill standstill) {
        this(Bounds.patience(), Optional.of(standstill));
    }

    /** That with threads of which it is known that they cannot go on, unless by an interrupt. */
    static Patience afterAStandstill() {
        return new Patience(Standstill.betweenLooks(), Optional.empty());
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
