package deadlock.opposite_order;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The changes of one account. The first few of them last until each is told to go on, so that the
 * calls that make them are under way; the later ones do not wait.
 */
final class HeldChanges implements Runnable {

    private final List<Gate> begin;
    private final List<Gate> goOn;
    private final AtomicInteger begun = new AtomicInteger();

    HeldChanges(String name, int held) {
        begin = gates(held, name + " is at it, call ");
        goOn = gates(held, name + " may go on, call ");
    }

    private static List<Gate> gates(int count, String name) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Gate(name + number)).toList();
    }

    /** What the account does before it is changed. */
    @Override
    public void run() {
        int change = begun.getAndIncrement();
        if (change < begin.size()) {
            begin.get(change).open();
            unchecked(goOn.get(change)::pass).run();
        }
    }

    /** Waits until this one, counted from 0, has begun. */
    void awaitBegin(int change) throws InterruptedException {
        begin.get(change).pass();
    }

    /** Lets this one end. */
    void letGoOn(int change) {
        goOn.get(change).open();
    }

    /** How many have begun by now. */
    int begun() {
        return begun.get();
    }
}
