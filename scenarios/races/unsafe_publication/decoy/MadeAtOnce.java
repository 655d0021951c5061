package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** What is final is seen whole. */
@CaughtBy(
        value = "it_is_made_when_somebody_asks_for_it_and_only_once",
        because = "It is made before anybody has asked, and maybe nobody ever will.")
public final class MadeAtOnce implements SharedFingerprint {

    private final Fingerprint made;

    /** For what this maker makes. */
    public MadeAtOnce(Supplier<Fingerprint> maker) {
        made = maker.get();
    }

    @Override
    public Fingerprint get() {
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.of(made);
    }
}
