package queues.thread_safe;

import claimcheck.scenario.Body;
import claimcheck.scenario.Gate;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compares numbers, and holds the first thread that asks: in the middle of what a queue that sorts
 * does with it.
 */
final class HeldUp implements Comparator<Integer> {

    private final AtomicBoolean armed = new AtomicBoolean();
    private final Gate inside = new Gate("the first thread is in the middle of it");
    private final Gate goOn = new Gate("the first thread may go on");

    /** From now on: what fills the queue is not held up. */
    void holdTheNext() {
        armed.set(true);
    }

    void awaitOneInside() throws InterruptedException {
        inside.pass();
    }

    void letGo() {
        goOn.open();
    }

    @Override
    public int compare(Integer one, Integer other) {
        if (armed.compareAndSet(true, false)) {
            inside.open();
            Body.unchecked(goOn::pass).run();
        }
        return Integer.compare(one, other);
    }
}
