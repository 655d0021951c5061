package threads.join_timeout;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;

/** A thread that is alive until it is let go. */
final class HeldThread implements AutoCloseable {

    private final Gate mayEnd = new Gate("the thread may end");
    private final Thread thread = new Thread(unchecked(mayEnd::pass), "held");

    private HeldThread() {}

    static HeldThread start() {
        var held = new HeldThread();
        held.thread.start();
        return held;
    }

    Thread thread() {
        return thread;
    }

    void letGo() {
        mayEnd.open();
    }

    @Override
    public void close() {
        letGo();
    }
}
