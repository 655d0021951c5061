package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** One makes it, the others ask until it is there. */
@CaughtBy(
        value = "who_asks_while_it_is_made_waits_and_gets_the_very_same",
        because = "Whoever waits keeps a core busy, maybe the one that the maker needs.")
public final class Spinning implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicBoolean isBeingMade = new AtomicBoolean();
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public Spinning(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        while (made == null) {
            if (isBeingMade.compareAndSet(false, true)) {
                try {
                    if (made == null) {
                        made = maker.get();
                    }
                } finally {
                    isBeingMade.set(false);
                }
            }
            Thread.onSpinWait();
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
