package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Tells the caller what went wrong, and where. */
@CaughtBy(
        value = "what_the_maker_throws_reaches_the_caller_and_another_thread_asks_again",
        because = "The caller is told of another failure than the one that happened.")
public final class WrapsTheFailure implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public WrapsTheFailure(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (made == null) {
            synchronized (this) {
                if (made == null) {
                    made = make();
                }
            }
        }
        return made;
    }

    private Fingerprint make() {
        try {
            return maker.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the fingerprint cannot be made", e);
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
