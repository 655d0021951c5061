package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Keeps what was made beside its maker. */
@CaughtBy(
        value = "it_is_made_when_somebody_asks_for_it_and_only_once",
        because = "Two that have the same maker share one fingerprint.")
public final class PerMakerHolder implements SharedFingerprint {

    private static final class Holder {
        private volatile Fingerprint made;
    }

    private static final Map<Supplier<Fingerprint>, Holder> HOLDERS = new ConcurrentHashMap<>();

    private final Supplier<Fingerprint> maker;
    private final Holder holder;

    /** For what this maker makes. */
    public PerMakerHolder(Supplier<Fingerprint> maker) {
        this.maker = maker;
        this.holder = HOLDERS.computeIfAbsent(maker, first -> new Holder());
    }

    @Override
    public Fingerprint get() {
        Fingerprint seen = holder.made;
        if (seen == null) {
            synchronized (holder) {
                seen = holder.made;
                if (seen == null) {
                    seen = maker.get();
                    holder.made = seen;
                }
            }
        }
        return seen;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(holder.made);
    }
}
