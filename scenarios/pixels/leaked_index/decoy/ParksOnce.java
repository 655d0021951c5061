package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Is parked until the last share is drawn, whose thread unparks it. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_their_starter_waits_for_them",
        because = "Who did not wait for one picture is still unparked when it waits for another.")
public final class ParksOnce implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public ParksOnce(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        Thread starter = Thread.currentThread();
        var missing = new AtomicInteger(shares);
        for (int share = 0; share < shares; share++) {
            int own = share;
            Runnable task =
                    () -> {
                        drawing.accept(own);
                        if (missing.decrementAndGet() == 0) {
                            LockSupport.unpark(starter);
                        }
                    };
            factory.newThread(task).start();
        }
        if (missing.get() > 0) {
            LockSupport.park(missing);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
