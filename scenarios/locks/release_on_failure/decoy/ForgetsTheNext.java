package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** A mutex that is free first, and then forgets who had it. */
@CaughtBy(
        value = "in_many_rounds_two_threads_write_in_turn_and_neither_is_forgotten",
        because = "Whoever takes it in between is forgotten, too, and cannot give it back.")
public final class ForgetsTheNext implements Journal {

    private static final class Mutex extends AbstractQueuedSynchronizer {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean tryAcquire(int ignored) {
            if (compareAndSetState(0, 1)) {
                setExclusiveOwnerThread(Thread.currentThread());
                return true;
            }
            return false;
        }

        @Override
        protected boolean tryRelease(int ignored) {
            if (getExclusiveOwnerThread() != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            setState(0);
            setExclusiveOwnerThread(null);
            return true;
        }
    }

    private final Mutex mutex = new Mutex();
    private final JournalFile file;

    /** For this file. */
    public ForgetsTheNext(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.acquireInterruptibly(1);
        try {
            file.write(data);
        } finally {
            mutex.release(1);
        }
    }
}
