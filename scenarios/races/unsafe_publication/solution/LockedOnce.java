package races.unsafe_publication.solution;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** All who ask take the lock; an atomic reference is there for those who look. */
public final class LockedOnce implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final Lock lock = new ReentrantLock();
    private final AtomicReference<Fingerprint> made = new AtomicReference<>();

    /** For what this maker makes. */
    public LockedOnce(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        lock.lock();
        try {
            if (made.get() == null) {
                made.set(maker.get());
            }
            return made.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made.get());
    }
}
