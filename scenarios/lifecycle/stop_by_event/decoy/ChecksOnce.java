package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Waits if somebody walks. */
@CaughtBy(
        value =
                "when_the_first_boss_was_interrupted_the_others_wait_and_the_round_hears_of_one_stop",
        because = "Whoever is woken goes on, also when the round is still under way.")
public final class ChecksOnce implements Watchman {

    private final Round round;
    private Optional<Thread> walking = Optional.empty();
    private boolean stopped;

    /** For this round. */
    public ChecksOnce(Round round) {
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
        if (walking.isPresent()) {
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
