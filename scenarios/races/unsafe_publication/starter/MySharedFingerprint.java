package races.unsafe_publication.starter;

import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Takes the lock only as long as there is nothing. Does everybody see what there is? */
public final class MySharedFingerprint implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private Fingerprint made;

    /** For what this maker makes. */
    public MySharedFingerprint(Supplier<Fingerprint> maker) {
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
