package pixels.leaked_index;

import claimcheck.scenario.Await;
import claimcheck.scenario.Gate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/** Remembers which shares were drawn; some can be held while they are drawn. */
final class Shares implements IntConsumer {

    private final Map<Integer, Gate> held = new ConcurrentHashMap<>();
    private final List<Integer> drawn = new CopyOnWriteArrayList<>();

    /** Nobody is done with this share before the gate is open. */
    void hold(int share, Gate gate) {
        held.put(share, gate);
    }

    @Override
    public void accept(int share) {
        Gate gate = held.get(share);
        try {
            if (gate != null) {
                gate.pass();
            }
            drawn.add(share);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever draws may be told to stop
        }
    }

    /** The numbers of the shares that were drawn, in the order in which they were done. */
    List<Integer> drawn() {
        return List.copyOf(drawn);
    }

    /** Waits until so many were drawn, whichever. */
    void awaitDrawn(int count) {
        Await.until(
                () -> "only these shares were drawn: " + drawn + ", and not " + count,
                () -> drawn.size() >= count);
    }
}
