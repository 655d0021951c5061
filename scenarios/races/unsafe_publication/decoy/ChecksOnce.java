package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Takes the lock if there is nothing. */
@CaughtBy(
        value = "who_asks_while_it_is_made_waits_and_gets_the_very_same",
        because = "Who waited for the lock does not look again, and makes another.")
public final class ChecksOnce implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public ChecksOnce(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (made == null) {
            synchronized (this) {
                made = maker.get();
            }
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
