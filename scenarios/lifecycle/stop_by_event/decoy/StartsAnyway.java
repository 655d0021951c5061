package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Begins with a new event when he is sent. */
@CaughtBy(
        value = "who_is_stopped_before_he_is_started_begins_no_round",
        because = "A stop that came before the start is forgotten.")
public final class StartsAnyway implements Watchman {

    private final Round round;
    private Optional<Thread> walking = Optional.empty();
    private boolean stopped;

    /** For this round. */
    public StartsAnyway(Round round) {
        this.round = round;
    }

    @Override
    public synchronized void start() {
        stopped = false;
        var thread = new Thread(this::walk, "watchman");
        walking = Optional.of(thread);
        thread.start();
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
