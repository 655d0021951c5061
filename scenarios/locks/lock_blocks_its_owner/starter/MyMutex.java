package locks.lock_blocks_its_owner.starter;

import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** One permit, for whoever asks first. Does it know who has it? */
public final class MyMutex implements Mutex {

    private final Semaphore permit = new Semaphore(1);

    @Override
    public void lock() throws InterruptedException {
        permit.acquire();
    }

    @Override
    public void unlock() {
        permit.release();
    }
}
