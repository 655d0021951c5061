package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** All of it under one lock. */
@CaughtBy(
        value = "who_only_looks_while_it_is_made_does_not_wait_and_sees_nothing",
        because = "Who only wants to look waits until it is made.")
public final class AllSynchronized implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private Fingerprint made;

    /** For what this maker makes. */
    public AllSynchronized(Supplier<Fingerprint> maker) {
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
    public synchronized Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
