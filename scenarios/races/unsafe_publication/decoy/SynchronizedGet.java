package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Whoever asks for it takes the lock. */
@CaughtBy(
        value = "a_thread_that_looks_in_a_loop_sees_it_in_the_end",
        because = "The lock orders nothing for a thread that looks without taking it.")
public final class SynchronizedGet implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private Fingerprint made;

    /** For what this maker makes. */
    public SynchronizedGet(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized Fingerprint get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
