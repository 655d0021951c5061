package lifecycle.stop_by_event;

import claimcheck.scenario.Gate;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A round whose first times go as planned; each later one waits until it is interrupted. Closing it
 * ends them all, also under a watchman who does not stop.
 */
final class PlannedRound implements Round, AutoCloseable {

    /** What happens in a round that is planned. */
    interface Plan {

        void go(PlannedRound round) throws InterruptedException;
    }

    private final Gate isUnderWay = new Gate("the first round is under way");
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger over = new AtomicInteger();
    private final int planned;
    private final Plan plan;
    private volatile Thread thread = Thread.currentThread();
    private volatile boolean isLetGo;
    private volatile boolean isClosed;

    /** The first goes like this. */
    PlannedRound(Plan plan) {
        this(1, plan);
    }

    /** So many go like this. */
    PlannedRound(int planned, Plan plan) {
        this.planned = planned;
        this.plan = plan;
    }

    @Override
    public void go() throws InterruptedException {
        int number = begun.incrementAndGet();
        thread = Thread.currentThread();
        isUnderWay.open();
        try {
            if (number <= planned) {
                plan.go(this);
            } else {
                waitForWhatNeverComes();
            }
        } finally {
            over.incrementAndGet();
        }
    }

    /** What a round does that can be ended by an interrupt, and by nothing else. */
    synchronized void waitForWhatNeverComes() throws InterruptedException {
        while (!isClosed) {
            wait();
        }
        checkOpen();
    }

    /** What a round does that does not look at interrupts, until it is let go. */
    void calculate() {
        while (!isLetGo) {
            Thread.onSpinWait();
        }
        checkOpen();
    }

    /** Waits until it is let go; an interrupt does not end that, and is kept. */
    synchronized void waitStubbornly() {
        boolean interrupted = false;
        while (!isLetGo) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        checkOpen();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until it is let go, or interrupted.
     *
     * @return whether it was interrupted before
     */
    synchronized boolean waitUnlessInterrupted() {
        try {
            while (!isLetGo) {
                wait();
            }
            checkOpen();
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }

    /**
     * Waits until it is let go, whoever interrupts it.
     *
     * @return how often it was interrupted
     */
    synchronized int waitAndCountInterrupts() {
        int interrupts = 0;
        while (!isLetGo) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupts++;
            }
        }
        checkOpen();
        return interrupts + (Thread.interrupted() ? 1 : 0);
    }

    /** Lets go those that wait for that. */
    synchronized void letGo() {
        isLetGo = true;
        notifyAll();
    }

    /** Waits until a round is under way. */
    void awaitBegin() throws InterruptedException {
        isUnderWay.pass();
    }

    /** How many were begun so far. */
    int begun() {
        return begun.get();
    }

    /** How many of them are over. */
    int over() {
        return over.get();
    }

    /** The thread of the last one that was begun. */
    Thread thread() {
        return thread;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        letGo();
    }

    private void checkOpen() {
        if (isClosed) {
            throw new IllegalStateException("a round goes on, and the scenario is over");
        }
    }
}
