package races.unsafe_publication.solution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** A map with one entry, which it makes itself if it is not there. */
public final class OneEntry implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final Map<Boolean, Fingerprint> made = new ConcurrentHashMap<>();

    /** For what this maker makes. */
    public OneEntry(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        return made.computeIfAbsent(true, only -> maker.get());
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made.get(true));
    }
}
