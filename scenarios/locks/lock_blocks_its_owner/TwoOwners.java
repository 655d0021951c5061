package locks.lock_blocks_its_owner;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two threads count in one mutex, in every order of their steps: one takes it twice at once, the
 * other one time after the other.
 */
public final class TwoOwners implements TwoThreads<TwoOwners.Shared> {

    private final Variant<Mutex> variant = Variant.of(Mutex.class);

    /** For the explorer. */
    public TwoOwners() {}

    /** What both work on. */
    static final class Shared {
        private final Mutex mutex;
        private int count;

        Shared(Mutex mutex) {
            this.mutex = mutex;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant.fresh());
    }

    @Override
    public void first(Shared state) throws InterruptedException {
        state.mutex.lock();
        state.mutex.lock();
        state.count++;
        state.mutex.unlock();
        state.count++;
        state.mutex.unlock();
    }

    @Override
    public void second(Shared state) throws InterruptedException {
        state.mutex.lock();
        state.count++;
        state.mutex.unlock();
        state.mutex.lock();
        state.count++;
        state.mutex.unlock();
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require("what was counted in the mutex", 4, state.count);
    }
}
