package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Whoever has an attempt makes it; the others wait for its end, and notice an interrupt. */
@CaughtBy(
        value = "who_waited_for_one_that_fails_gets_it_made_after_all",
        because = "After a second wait it remembers the interrupts of that one only.")
public final class ForgetsTheFirstWait implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicReference<CountDownLatch> attempt = new AtomicReference<>();
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public ForgetsTheFirstWait(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        boolean isInterrupted = false;
        try {
            while (made == null) {
                var mine = new CountDownLatch(1);
                CountDownLatch current = attempt.compareAndExchange(null, mine);
                if (current == null) {
                    make(mine);
                } else {
                    isInterrupted = isInterruptedWaitingFor(current);
                }
            }
            return made;
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void make(CountDownLatch mine) {
        try {
            if (made == null) {
                made = maker.get();
            }
        } finally {
            attempt.set(null);
            mine.countDown();
        }
    }

    private static boolean isInterruptedWaitingFor(CountDownLatch end) {
        boolean isInterrupted = false;
        while (true) {
            try {
                end.await();
                return isInterrupted;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
