package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Only the first that comes is kept. */
@CaughtBy(
        value = "who_asks_while_it_is_made_waits_and_gets_the_very_same",
        because = "All get the same, but each who came meanwhile has had one made for nothing.")
public final class FirstStored implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicReference<Fingerprint> made = new AtomicReference<>();

    /** For what this maker makes. */
    public FirstStored(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (made.get() == null) {
            made.compareAndSet(null, maker.get());
        }
        return made.get();
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made.get());
    }
}
