package pixels.packed_pixels;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Await;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Worker;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A seam that holds the first few that come to it, each until it is let go; then it is open. */
final class Turns implements IntConsumer, AutoCloseable {

    private final List<Gate> gates;
    private final AtomicInteger come = new AtomicInteger();

    /** Holds so many. */
    Turns(int held) {
        gates =
                IntStream.range(0, held)
                        .mapToObj(turn -> new Gate("number " + turn + " at the memory may go on"))
                        .toList();
    }

    @Override
    public void accept(int word) {
        int turn = come.getAndIncrement();
        if (turn < gates.size()) {
            unchecked(gates.get(turn)::pass).run();
        }
    }

    /** The same for one word; who comes to another is not held. */
    IntConsumer at(int held) {
        return word -> {
            if (word == held) {
                accept(word);
            }
        };
    }

    /** Waits until one is held, or this one has come to its end without that. */
    void awaitHeldOrEnd(Worker drawing) {
        Await.until(drawing + " comes to the memory", () -> come.get() > 0 || drawing.isDone());
    }

    /** Lets the first one go. */
    void letFirstGo() {
        gates.get(0).open();
    }

    /** Waits until this one has come to its end, or another has come to the memory. */
    void awaitEndOrNext(Worker drawing) {
        Await.until(
                drawing + " ends, or another comes to the memory",
                () -> come.get() > 1 || drawing.isDone());
    }

    /** Lets all go that are held, and holds no more. */
    void letAllGo() {
        gates.forEach(Gate::open);
    }

    @Override
    public void close() {
        letAllGo();
    }
}
