package subprocess.one_silent_second;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Await;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Worker;
import java.lang.Thread.State;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A queue for which time flies: whoever waits in it for a time has waited that long after a moment.
 * So every silence is longer than anybody thought of. It can hold up who puts something.
 */
final class HastyQueue extends LinkedBlockingQueue<Object> {

    private static final long serialVersionUID = 1L;

    /** More silences in a row than anybody would count. */
    private static final int MANY = 20;

    private static final int LONG = 500;

    /** A lock that is taken makes it wait, too, but not for so long. */
    private static final int LOOKS = 5;

    private final transient AtomicInteger silences = new AtomicInteger();
    private final transient AtomicInteger polling = new AtomicInteger();
    private final transient AtomicReference<Gate> held = new AtomicReference<>();
    private final transient AtomicReference<Gate> heldEmpty = new AtomicReference<>();
    private volatile boolean isHeld;
    private volatile boolean hasSeenItEmpty;

    /** Whoever puts something next waits before it until the gate is open. */
    void holdNext(Gate goOn) {
        held.set(goOn);
    }

    /** Whoever looks next whether the queue is empty, and is to see that it is, waits after it. */
    void holdWhoSeesItEmpty(Gate goOn) {
        heldEmpty.set(goOn);
    }

    /** Whether somebody has seen it empty, and waits so. */
    boolean hasSeenItEmpty() {
        return hasSeenItEmpty;
    }

    /** Whether somebody waits so. */
    boolean isHeld() {
        return isHeld;
    }

    /** Waits until the worker waits elsewhere, was told of many silences, or is done. */
    void awaitSilence(Worker worker) {
        silences.set(0);
        var looks = new AtomicInteger();
        Await.until(
                () -> "there was no silence for " + worker,
                () -> {
                    State state = worker.thread().getState();
                    boolean waits =
                            state == State.WAITING
                                    || (state == State.TIMED_WAITING && polling.get() == 0);
                    looks.set(waits ? looks.get() + 1 : 0);
                    return worker.isDone() || silences.get() >= MANY || looks.get() >= LOOKS;
                });
    }

    /** Waits until the worker is done, or was told of so many silences that it never will be. */
    void awaitEnd(Worker worker) {
        silences.set(0);
        Await.until(
                () -> "it does not end: " + worker,
                () -> worker.isDone() || silences.get() >= LONG);
    }

    @Override
    public Object poll(long timeout, TimeUnit unit) throws InterruptedException {
        polling.incrementAndGet();
        Object next;
        try {
            next = super.poll(1, TimeUnit.MILLISECONDS);
            if (next == null) {
                silences.incrementAndGet();
            }
        } finally {
            polling.decrementAndGet();
        }
        holdIf(next == null);
        return next;
    }

    @Override
    public Object poll() {
        Object next = super.poll();
        if (next == null) {
            silences.incrementAndGet();
        }
        holdIf(next == null);
        return next;
    }

    @Override
    public Object peek() {
        Object next = super.peek();
        holdIf(next == null);
        return next;
    }

    @Override
    public boolean isEmpty() {
        boolean isEmpty = super.size() == 0;
        holdIf(isEmpty);
        return isEmpty;
    }

    @Override
    public int size() {
        int size = super.size();
        holdIf(size == 0);
        return size;
    }

    private void holdIf(boolean isEmpty) {
        Gate gate = isEmpty ? heldEmpty.getAndSet(null) : null;
        if (gate != null) {
            hasSeenItEmpty = true;
            unchecked(gate::pass).run();
        }
    }

    @Override
    public void put(Object item) throws InterruptedException {
        Gate gate = held.getAndSet(null);
        if (gate != null) {
            isHeld = true;
            gate.pass();
        }
        super.put(item);
    }

    @Override
    public boolean offer(Object item) {
        try {
            put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
