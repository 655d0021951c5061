package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** The library's own task, which runs once. */
@CaughtBy(
        value = "what_the_maker_throws_reaches_the_caller_and_another_thread_asks_again",
        because = "The task has also failed once and for all, and no later call can make it.")
public final class KeepsTheFailure implements SharedFingerprint {

    private final FutureTask<Fingerprint> task;

    /** For what this maker makes. */
    public KeepsTheFailure(Supplier<Fingerprint> maker) {
        task = new FutureTask<>(maker::get);
    }

    @Override
    public Fingerprint get() {
        task.run();
        boolean isInterrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        try {
            return task.isDone() ? Optional.of(task.get()) : Optional.empty();
        } catch (InterruptedException | ExecutionException e) {
            return Optional.empty();
        }
    }
}
