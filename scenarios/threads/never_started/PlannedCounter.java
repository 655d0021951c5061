package threads.never_started;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Await;
import claimcheck.scenario.Body;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the numbers that three divides, and remembers in which ranges and by which threads. What
 * happens when a range is counted can be planned.
 */
final class PlannedCounter implements Counter {

    /** What was counted at once: from the first number up to the second. */
    record Share(long from, long to) {

        long size() {
            return to - from;
        }

        private boolean has(long number) {
            return from <= number && number < to;
        }
    }

    private final Map<Long, Runnable> plans = new ConcurrentHashMap<>();
    private final List<Share> begun = new CopyOnWriteArrayList<>();
    private final List<Share> counted = new CopyOnWriteArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger counting = new AtomicInteger();

    /** So it goes when the share with this number is counted; if that fails, it is not counted. */
    void plan(long number, Body body) {
        plans.put(number, unchecked(body));
    }

    @Override
    public long count(long from, long to) {
        var share = new Share(from, to);
        begun.add(share);
        threads.add(Thread.currentThread());
        counting.incrementAndGet();
        try {
            plans.forEach(
                    (number, plan) -> {
                        if (share.has(number)) {
                            plan.run();
                        }
                    });
            counted.add(share);
            return dividedBelow(to) - dividedBelow(from);
        } finally {
            counting.decrementAndGet();
        }
    }

    /** How many numbers below this one three divides. */
    static long dividedBelow(long limit) {
        return Math.floorDiv(limit - 1, 3) + 1;
    }

    /** The shares that were counted, or tried to be, in the order in which they were begun. */
    List<Share> begun() {
        return List.copyOf(begun);
    }

    /** The shares that were counted, in the order in which they were done. */
    List<Share> counted() {
        return List.copyOf(counted);
    }

    /** The threads that have counted, or tried to. */
    Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    /** How many shares are being counted just now. */
    int counting() {
        return counting.get();
    }

    /** Waits until so many shares were counted. */
    void awaitCounted(int count) {
        Await.until(
                () -> "only these shares were counted: " + counted + ", and not " + count,
                () -> counted.size() >= count);
    }
}
