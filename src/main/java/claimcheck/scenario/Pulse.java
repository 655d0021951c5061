package claimcheck.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Notices that this JVM has stood still: stopped by a signal (SIGSTOP, signal(7)), in a frozen
 * container, on a machine that slept. The clock goes on then and no thread does, so that every
 * bound is passed at once and what fails says nothing.
 *
 * <p>It beats on a thread of its own until it is closed. Thread-safe.
 */
final class Pulse implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(100);

    /** Fewer beats than these may be left out anywhere, whatever the bounds are. */
    private static final int FEW = 10;

    private final Thread thread = new Thread(this::beat, "pulse");
    private volatile long last = System.nanoTime();
    private volatile long longest;

    private Pulse() {}

    static Pulse begin() {
        var pulse = new Pulse();
        pulse.thread.setDaemon(true);
        pulse.thread.start();
        return pulse;
    }

    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BEAT.toNanos());
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
        }
    }

    /** The longest time without a beat until now, if it was too long for a merely busy machine. */
    Optional<Duration> standstill() {
        Duration pause = Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
        return Optional.of(pause)
                .filter(it -> it.compareTo(Bounds.pause()) > 0)
                .filter(it -> it.compareTo(BEAT.multipliedBy(FEW)) > 0);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
