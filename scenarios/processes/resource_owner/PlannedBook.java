package processes.resource_owner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A book that does at each entry what was planned for it, and knows which ones spoiled it. */
final class PlannedBook implements Book {

    /** How many entries there are in it from the beginning. */
    static final int OLD_ENTRIES = 1_000;

    private final Map<String, Runnable> plans = new ConcurrentHashMap<>();
    private final List<String> entries = Collections.synchronizedList(new ArrayList<>());
    private final List<String> spoiled = new CopyOnWriteArrayList<>();
    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inside = new AtomicInteger();

    @Override
    public int enter(String entry) {
        writers.add(Thread.currentThread());
        if (inside.incrementAndGet() > 1) {
            spoiled.add(entry);
        }
        try {
            plans.getOrDefault(entry, () -> {}).run();
            entries.add(entry);
            return OLD_ENTRIES + entries.size();
        } finally {
            inside.decrementAndGet();
        }
    }

    /** What happens in the middle of this entry; if it throws, the entry is not made. */
    void plan(String entry, Runnable midway) {
        plans.put(entry, midway);
    }

    /** The entries that were made, in their order. */
    List<String> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /** The entry with this number. */
    String entry(int number) {
        return entries.get(number - OLD_ENTRIES - 1);
    }

    /** Those that were begun while another was not done. */
    List<String> spoiled() {
        return spoiled;
    }

    /** The threads that made entries. */
    Set<Thread> writers() {
        return writers;
    }
}
