package queues.producer_consumer;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A shelf that notices when two threads are at it, and where one can be held. */
final class WatchedShelf implements Shelf {

    private static final String NOBODY = "nobody";

    /** What a thread does at it. */
    enum Step {
        LOOK,
        ADD,
        REMOVE
    }

    private record Hold(Step step, Runnable until) {}

    private final int capacity;
    private final Queue<String> items = new ArrayDeque<>();
    private final AtomicReference<String> whoIsHere = new AtomicReference<>(NOBODY);
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger removed = new AtomicInteger();
    private volatile Hold hold = new Hold(Step.LOOK, () -> {});

    WatchedShelf(int capacity) {
        this.capacity = capacity;
    }

    /** The next thread that does this stays until the gate is open. */
    void holdTheNext(Step step, Gate until) {
        hold = new Hold(step, unchecked(until::pass));
    }

    /** How many items were ever added. */
    int added() {
        return added.get();
    }

    /** How many items were ever removed. */
    int removed() {
        return removed.get();
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public int size() {
        return alone(Step.LOOK, items::size);
    }

    @Override
    public void add(String item) {
        alone(
                Step.ADD,
                () -> {
                    if (items.size() == capacity) {
                        throw new IllegalStateException("the shelf is full");
                    }
                    added.incrementAndGet();
                    return items.add(item);
                });
    }

    @Override
    public String remove() {
        return alone(
                Step.REMOVE,
                () -> {
                    if (items.isEmpty()) {
                        throw new IllegalStateException("the shelf is empty");
                    }
                    removed.incrementAndGet();
                    return items.remove();
                });
    }

    private <T> T alone(Step step, Supplier<T> action) {
        String name = Thread.currentThread().getName();
        String other = whoIsHere.compareAndExchange(NOBODY, name);
        if (!other.equals(NOBODY)) {
            throw new IllegalStateException(
                    name + " comes to the shelf while " + other + " is there");
        }
        try {
            Hold now = hold;
            if (now.step() == step) {
                hold = new Hold(step, () -> {});
                now.until().run();
            }
            return action.get();
        } finally {
            whoIsHere.set(NOBODY);
        }
    }
}
