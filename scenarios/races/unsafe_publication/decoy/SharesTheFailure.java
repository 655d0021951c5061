package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** An attempt that failed makes room for the next. */
@CaughtBy(
        value = "who_waited_for_one_that_fails_gets_it_made_after_all",
        because =
                "Those who waited for it fail with it, though the maker would have made it for"
                        + " them.")
public final class SharesTheFailure implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicReference<CompletableFuture<Fingerprint>> attempt = new AtomicReference<>();

    /** For what this maker makes. */
    public SharesTheFailure(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        var mine = new CompletableFuture<Fingerprint>();
        var current = attempt.compareAndExchange(null, mine);
        return current == null ? make(mine) : current.join();
    }

    private Fingerprint make(CompletableFuture<Fingerprint> mine) {
        try {
            Fingerprint made = maker.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            attempt.set(null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        var current = attempt.get();
        return current == null || !current.isDone()
                ? Optional.empty()
                : Optional.of(current.join());
    }
}
