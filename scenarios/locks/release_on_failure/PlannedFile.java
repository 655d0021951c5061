package locks.release_on_failure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A file that remembers what was written; some writes do something first, as was planned. */
final class PlannedFile implements JournalFile {

    /** What happens in a write, before the data is there. */
    @FunctionalInterface
    interface Plan {

        /** Happens; if it throws, nothing is written. */
        void run() throws IOException;
    }

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** The next write of this data, and only that one, goes so. */
    void plan(String data, Plan plan) {
        plans.put(data, plan);
    }

    @Override
    public void write(String data) throws IOException {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            Optional<Plan> plan = Optional.ofNullable(plans.remove(data));
            if (plan.isPresent()) {
                plan.get().run();
            }
            written.add(data);
        } finally {
            inside.decrementAndGet();
        }
    }

    /** How many have been in it at the same time, at most. */
    int most() {
        return most.get();
    }

    /** What is in it, in the order in which it came. */
    List<String> written() {
        return List.copyOf(written);
    }
}
