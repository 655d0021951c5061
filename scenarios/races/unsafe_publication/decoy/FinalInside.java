package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** What is final is seen with its object. */
@CaughtBy(
        value = "a_thread_that_looks_in_a_loop_sees_it_in_the_end",
        because =
                "The object is whole for whoever sees it, but a plain reference may never be seen.")
public final class FinalInside implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private Made made;

    private static final class Made {
        final Fingerprint fingerprint;

        Made(Fingerprint fingerprint) {
            this.fingerprint = fingerprint;
        }
    }

    /** For what this maker makes. */
    public FinalInside(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        Made seen = made;
        if (seen == null) {
            synchronized (this) {
                seen = made;
                if (seen == null) {
                    seen = new Made(maker.get());
                    made = seen;
                }
            }
        }
        return seen.fingerprint;
    }

    @Override
    public Optional<Fingerprint> peek() {
        Made seen = made;
        return seen == null ? Optional.empty() : Optional.of(seen.fingerprint);
    }
}
