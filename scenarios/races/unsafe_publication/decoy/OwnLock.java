package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Looks a second time under a lock. */
@CaughtBy(
        value = "who_asks_while_it_is_made_waits_and_gets_the_very_same",
        because = "Each call has a lock of its own, which keeps nobody out.")
public final class OwnLock implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public OwnLock(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        Object lock = new Object();
        if (made == null) {
            synchronized (lock) {
                if (made == null) {
                    made = maker.get();
                }
            }
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
