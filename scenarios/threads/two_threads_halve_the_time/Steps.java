package threads.two_threads_halve_the_time;

import claimcheck.scenario.Await;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The steps of one call: what happens during each, and who has done them. */
final class Steps implements IntToLongFunction, AutoCloseable {

    private final long unit;
    private final IntConsumer during;
    private final List<Integer> begun = new CopyOnWriteArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /**
     * Steps.
     *
     * @param unit what step 0 gives, half of what step 1 gives, a third of what step 2 gives, ...
     * @param during takes place during each step, and is told which it is
     */
    Steps(long unit, IntConsumer during) {
        this.unit = unit;
        this.during = during;
    }

    @Override
    public long applyAsLong(int step) {
        threads.add(Thread.currentThread());
        begun.add(step);
        during.accept(step);
        return unit * (step + 1);
    }

    /** What that many give together. */
    long total(int count) {
        return IntStream.range(0, count).mapToLong(step -> unit * (step + 1)).sum();
    }

    /** The numbers of those that were begun, in this order. */
    List<Integer> begun() {
        return List.copyOf(begun);
    }

    /** Who has begun any. */
    Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    /** Waits until so many are begun. */
    void awaitBegun(int count) {
        Await.until(
                () -> "only these steps were begun: " + begun + ", and not " + count,
                () -> begun.size() >= count);
    }

    /** Waits until all threads that have begun any are gone. */
    void awaitThreadsGone() {
        Await.until(() -> "these threads have not ended: " + living(), () -> living().isEmpty());
    }

    private List<String> living() {
        return threads.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    /** Ends those that wait in a step for what does not come. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
