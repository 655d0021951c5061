package races.unsafe_publication.solution;

import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Looks a second time under the lock; the first look is at a volatile reference. */
public final class DoubleChecked implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public DoubleChecked(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        Fingerprint seen = made;
        if (seen == null) {
            synchronized (this) {
                seen = made;
                if (seen == null) {
                    seen = maker.get();
                    made = seen;
                }
            }
        }
        return seen;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
