package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Looks a second time under a lock that nobody else can have replaced. */
@CaughtBy(
        value = "those_that_have_nothing_in_common_are_made_at_the_same_time",
        because = "The lock is static, so one that is slow to make holds up all others.")
public final class OneLockForAll implements SharedFingerprint {

    private static final Object LOCK = new Object();

    private final Supplier<Fingerprint> maker;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public OneLockForAll(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (made == null) {
            synchronized (LOCK) {
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
