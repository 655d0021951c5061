package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** A lock, and a second look. */
@CaughtBy(
        value = "what_the_maker_throws_reaches_the_caller_and_another_thread_asks_again",
        because = "If the maker throws the lock stays taken, and nobody else can ask again.")
public final class NoFinally implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final Lock lock = new ReentrantLock();
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public NoFinally(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (made == null) {
            lock.lock();
            if (made == null) {
                made = maker.get();
            }
            lock.unlock();
        }
        return made;
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
