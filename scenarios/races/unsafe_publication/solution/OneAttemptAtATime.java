package races.unsafe_publication.solution;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Whoever has an attempt makes it; the others wait for what became of it. */
public final class OneAttemptAtATime implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicReference<CompletableFuture<Optional<Fingerprint>>> attempt =
            new AtomicReference<>();

    /** For what this maker makes. */
    public OneAttemptAtATime(Supplier<Fingerprint> maker) {
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
        }
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
