package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Waits for what another makes, and tries again if that fails. */
@CaughtBy(
        value = "who_waited_for_one_that_fails_gets_it_made_after_all",
        because =
                "Who waited for two that failed is told so, though the maker was never asked "
                        + "for it.")
public final class GivesUpAfterTwo implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicReference<CompletableFuture<Optional<Fingerprint>>> attempt =
            new AtomicReference<>();

    /** For what this maker makes. */
    public GivesUpAfterTwo(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        for (int tries = 0; tries < 2; tries++) {
            var mine = new CompletableFuture<Optional<Fingerprint>>();
            var current = attempt.compareAndExchange(null, mine);
            if (current == null) {
                return make(mine);
            }
            Optional<Fingerprint> made = current.join();
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException("it could not be made");
    }

    private Fingerprint make(CompletableFuture<Optional<Fingerprint>> mine) {
        try {
            Fingerprint made = maker.get();
            mine.complete(Optional.of(made));
            return made;
        } finally {
            if (!mine.isDone()) {
                attempt.set(null);
                mine.complete(Optional.empty());
            }
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        var current = attempt.get();
        return current == null ? Optional.empty() : current.getNow(Optional.empty());
    }
}
