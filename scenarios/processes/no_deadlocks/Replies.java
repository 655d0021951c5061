package processes.no_deadlocks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Takes replies, and does with each what was planned for it. */
final class Replies implements Consumer<String> {

    private final Map<String, Runnable> plans = new ConcurrentHashMap<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Override
    public void accept(String reply) {
        begun.add(reply);
        plans.getOrDefault(reply, () -> {}).run();
        taken.add(reply);
    }

    /** What happens before this reply is taken. */
    void plan(String reply, Runnable meanwhile) {
        plans.put(reply, meanwhile);
    }

    /** Those that came, in the order in which they did. */
    List<String> begun() {
        return begun;
    }

    /** Those that are done with. */
    List<String> taken() {
        return taken;
    }
}
