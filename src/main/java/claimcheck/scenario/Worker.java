package claimcheck.scenario;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a scenario. Its error fails the scenario, unless the scenario asked for it with
 * {@link #failure}.
 *
 * <p>Started by {@link Workers}; a daemon; ended with the scenario.
 */
public final class Worker implements AssertProvider<WorkerAssert> {

    private final Thread thread;

    /** With what it ended; as a value, for a future unwraps some that are failures of it. */
    private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();

    private volatile boolean failureWasAskedFor;
    private volatile boolean toldToEnd;

    /** Whether one of the scenario's workers was watched for long. */
    private final AtomicBoolean longLook;

    Worker(String name, Body body, AtomicBoolean longLook) {
        this.longLook = longLook;
        thread = new Thread(() -> run(body), name);
        thread.setDaemon(true);
    }

    // An error of any kind is the scenario's business.
    @SuppressWarnings("CatchingUnchecked")
    private void run(Body body) {
        try {
            body.run();
            end.complete(Optional.empty());
        } catch (Throwable t) {
            end.complete(Optional.of(t));
        } finally {
            Await.moved();
        }
    }

    void start() {
        thread.start();
    }

    /** Whether there is time for it. */
    boolean takeALongLook() {
        return longLook.compareAndSet(false, true);
    }

    /** Its thread, for what the JDK says of it. */
    public Thread thread() {
        return thread;
    }

    /** Its name. */
    public String name() {
        return thread.getName();
    }

    /** Interrupts it. */
    public void interrupt() {
        thread.interrupt();
    }

    /**
     * Wakes it though nothing has come that it waits for: as the JVM may at any time (JLS 17.2.1),
     * and as whoever has the object can. It has gone on when this returns, if only to wait again.
     *
     * @param monitor what it may be waiting on; else it is unparked
     */
    public void wakeInVain(Object monitor) {
        synchronized (monitor) {
            monitor.notifyAll();
        }
        LockSupport.unpark(thread);
        Await.until(
                "who was woken in vain goes on",
                () -> isDone() || thread.getState() != Thread.State.BLOCKED);
    }

    /**
     * Waits for its end.
     *
     * @throws AssertionError if it ended with an error, or does not end within {@link
     *     Bounds#patience}
     * @throws Inconclusive if it could not decide
     */
    public void join() throws InterruptedException {
        Optional<Throwable> failure = end();
        if (failure.isPresent()) {
            failureWasAskedFor = true;
            Inconclusive.passOn(failure.get());
            throw new AssertionError(
                    "worker '" + name() + "' failed: " + failure.get(), failure.get());
        }
    }

    /**
     * Waits for its end with an error, and returns that.
     *
     * @throws AssertionError if it ended without one, or does not end within {@link
     *     Bounds#patience}
     */
    public Throwable failure() throws InterruptedException {
        failureWasAskedFor = true;
        return end().orElseThrow(
                        () ->
                                new AssertionError(
                                        "worker '"
                                                + name()
                                                + "' was expected to fail, and did not"));
    }

    private Optional<Throwable> end() throws InterruptedException {
        try {
            return end.get(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("it ends with a value", e);
        } catch (TimeoutException e) {
            throw ScenarioError.timeOut(
                    "worker '"
                            + name()
                            + "' did not end within "
                            + Bounds.patience()
                            + "; it is\n"
                            + describe(),
                    e);
        }
    }

    /** Whether its body has ended, well or not. */
    public boolean isDone() {
        return end.isDone();
    }

    @Override
    public WorkerAssert assertThat() {
        return new WorkerAssert(this);
    }

    @Override
    public String toString() {
        return name();
    }

    /** Its state and stack. */
    String describe() {
        return thread.getState()
                + Arrays.stream(thread.getStackTrace())
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining());
    }

    /** From now on what an interrupt causes is no error of its body. */
    void markToEnd() {
        toldToEnd |= !end.isDone();
    }

    /** The error that nobody asked for; what an interrupt at the scenario's end causes is none. */
    @Nullable Throwable unexpectedFailure() {
        if (!end.isDone() || failureWasAskedFor) {
            return null;
        }
        return end.join()
                .filter(failure -> !(toldToEnd && comesOfAnInterrupt(failure)))
                .orElse(null);
    }

    private static boolean comesOfAnInterrupt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException
                    || cause instanceof InterruptedIOException
                    || cause instanceof ClosedByInterruptException
                    || cause instanceof BrokenBarrierException) {
                return true;
            }
        }
        return false;
    }
}
