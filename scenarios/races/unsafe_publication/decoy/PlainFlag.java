package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** The reference is volatile, and a flag says that it is there. */
@CaughtBy(
        value = "a_thread_that_looks_in_a_loop_sees_it_in_the_end",
        because =
                "The flag is read first, and it is a plain field, which may be seen late or never.")
public final class PlainFlag implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private volatile Fingerprint made;
    private boolean isMade;

    /** For what this maker makes. */
    public PlainFlag(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (!isMade) {
            synchronized (this) {
                if (!isMade) {
                    made = maker.get();
                    isMade = true;
                }
            }
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return isMade ? Optional.of(made) : Optional.empty();
    }
}
