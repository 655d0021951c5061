package threads.responsive_caller;

import claimcheck.scenario.Body;
import claimcheck.scenario.Gate;

/** What a task does that ends when it is interrupted, but not at once. */
final class SlowToEnd implements Body {

    private final Gate isUnderWay;
    private final Gate isInterrupted;
    private final Gate mayEnd;

    SlowToEnd(Window window) {
        isUnderWay = window.gate("the first task is under way");
        isInterrupted = window.gate("the first task is interrupted");
        mayEnd = window.gate("the first task may end");
    }

    @Override
    public void run() {
        isUnderWay.open();
        while (!mayEnd.isOpen()) {
            try {
                mayEnd.pass();
            } catch (InterruptedException e) {
                isInterrupted.open();
            }
        }
        // As it should be done by whoever does not pass an interrupt on.
        Thread.currentThread().interrupt();
    }

    /** What a task does that wants to know. */
    void failIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before it began");
        }
    }

    void awaitBegun() throws InterruptedException {
        isUnderWay.pass();
    }

    void awaitInterrupted() throws InterruptedException {
        isInterrupted.pass();
    }

    void letEnd() {
        mayEnd.open();
    }
}
