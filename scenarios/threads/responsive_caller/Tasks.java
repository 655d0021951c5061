package threads.responsive_caller;

import claimcheck.scenario.Await;
import claimcheck.scenario.Body;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes tasks, and remembers which of them have begun and who did them. */
final class Tasks {

    private final Thread loop;
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Such as refuse to be done on the thread of this loop. */
    Tasks(Thread loop) {
        this.loop = loop;
    }

    /** One that does so, and then comes to the {@link #result} of its name. */
    Callable<String> task(String name, Body body) {
        return () -> {
            begun.add(name);
            threads.add(Thread.currentThread());
            if (Thread.currentThread() == loop) {
                throw new IllegalStateException("the loop itself was to do the " + name);
            }
            body.run();
            return result(name);
        };
    }

    /** One that is done at once. */
    Callable<String> task(String name) {
        return task(name, () -> {});
    }

    /** What the task of that name comes to. */
    static String result(String name) {
        return "the result of the " + name;
    }

    /** The names of those that have begun, in their order. */
    List<String> begun() {
        return List.copyOf(begun);
    }

    /** The threads in which they have. */
    Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    /** Waits until so many have begun. */
    void awaitBegun(int count) {
        Await.until(
                () -> "only these tasks have begun: " + begun + ", and not " + count,
                () -> begun.size() >= count);
    }
}
