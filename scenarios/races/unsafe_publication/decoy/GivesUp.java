package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Waits for its turn as long as nobody interrupts it. */
@CaughtBy(
        value = "who_is_interrupted_waits_all_the_same_and_is_still_interrupted",
        because = "An interrupt ends the wait, and the caller has to do without.")
public final class GivesUp implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final Semaphore turn = new Semaphore(1);
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public GivesUp(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (made == null) {
            try {
                turn.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            try {
                if (made == null) {
                    made = maker.get();
                }
            } finally {
                turn.release();
            }
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
