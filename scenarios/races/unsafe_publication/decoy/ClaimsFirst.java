package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** One flag, which only one thread can set. */
@CaughtBy(
        value = "who_asks_while_it_is_made_waits_and_gets_the_very_same",
        because = "The flag is set before it is made, and who comes meanwhile gets nothing.")
public final class ClaimsFirst implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicBoolean isClaimed = new AtomicBoolean();
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public ClaimsFirst(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (isClaimed.compareAndSet(false, true)) {
            try {
                made = maker.get();
            } finally {
                isClaimed.set(made != null);
            }
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
