package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import races.stop_flag.StopSignal;

/** Those who wait queue up and park. */
@CaughtBy(
        value = "who_is_woken_for_nothing_waits_on",
        because = "To park may end for no reason, and it does not look again.")
public final class ParksOnce implements StopSignal {

    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean stop;

    @Override
    public void set() {
        stop = true;
        waiting.forEach(LockSupport::unpark);
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public void await() throws InterruptedException {
        waiting.add(Thread.currentThread());
        if (!stop) {
            LockSupport.park(this);
        }
        waiting.remove(Thread.currentThread());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
