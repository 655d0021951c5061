package races.unsafe_publication;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A maker that counts how often it is asked; what happens then can be planned. */
final class PlannedMaker implements Supplier<Fingerprint> {

    private final Queue<Runnable> plans = new ConcurrentLinkedQueue<>();
    private final AtomicInteger timesAsked = new AtomicInteger();

    /** The next time that has no plan yet goes so; if it throws, nothing is made. */
    void plan(Runnable plan) {
        plans.add(plan);
    }

    @Override
    public Fingerprint get() {
        int seed = timesAsked.incrementAndGet();
        Runnable plan = plans.poll();
        if (plan != null) {
            plan.run();
        }
        return new Fingerprint(seed);
    }

    /** How often it was asked. */
    int timesAsked() {
        return timesAsked.get();
    }
}
