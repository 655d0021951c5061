package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Whoever has an attempt makes it; one that failed is cleared away by whoever is first. */
@CaughtBy(
        value = "of_two_who_ask_a_maker_that_fails_at_first_one_is_told_and_the_other_has_it_made",
        because = "Who failed clears away what is there by then, maybe the attempt of another.")
public final class ClearsAnothers implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicReference<CompletableFuture<Optional<Fingerprint>>> attempt =
            new AtomicReference<>();

    /** For what this maker makes. */
    public ClearsAnothers(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        while (true) {
            var mine = new CompletableFuture<Optional<Fingerprint>>();
            var current = attempt.compareAndExchange(null, mine);
            if (current == null) {
                return make(mine);
            }
            Optional<Fingerprint> made = current.join();
            if (made.isPresent()) {
                return made.get();
            }
            attempt.compareAndSet(current, null);
        }
    }

    private Fingerprint make(CompletableFuture<Optional<Fingerprint>> mine) {
        try {
            Fingerprint made = maker.get();
            mine.complete(Optional.of(made));
            return made;
        } finally {
            if (!mine.isDone()) {
                mine.complete(Optional.empty());
                attempt.set(null);
            }
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        var current = attempt.get();
        return current == null ? Optional.empty() : current.getNow(Optional.empty());
    }
}
