package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Looks under the lock if that is free. */
@CaughtBy(
        value = "who_looks_when_it_is_made_sees_it_whatever_others_do",
        because = "Who holds the lock may only be getting what was made long ago.")
public final class TriesToLook implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final ReentrantLock lock = new ReentrantLock();
    private Fingerprint made;

    /** For what this maker makes. */
    public TriesToLook(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        lock.lock();
        try {
            if (made == null) {
                made = maker.get();
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(made);
        } finally {
            lock.unlock();
        }
    }
}
