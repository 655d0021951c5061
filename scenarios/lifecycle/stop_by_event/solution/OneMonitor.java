package lifecycle.stop_by_event.solution;

import java.util.Optional;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Who walks and whether he may go on are one state, under one monitor. */
public final class OneMonitor implements Watchman {

    private final Round round;
    private Optional<Thread> walking = Optional.empty();
    private boolean stopped;

    /** For this round. */
    public OneMonitor(Round round) {
        this.round = round;
    }

    @Override
    public synchronized void start() {
        if (!stopped) {
            var thread = new Thread(this::walk, "watchman");
            walking = Optional.of(thread);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() throws InterruptedException {
        if (!stopped) {
            stopped = true;
            walking.ifPresent(Thread::interrupt);
        }
        while (walking.isPresent()) {
            wait();
        }
    }

    private void walk() {
        try {
            while (mayGoOn()) {
                round.go();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            goHome();
        }
    }

    private synchronized boolean mayGoOn() {
        return !stopped && !Thread.currentThread().isInterrupted();
    }

    private synchronized void goHome() {
        walking = Optional.empty();
        notifyAll();
    }
}
