package claimcheck.scenario;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What is measured once for all methods of a scenario, by the first that asks. If that fails, or
 * cannot decide, it has failed for all: it is not measured again. Thread-safe.
 *
 * @param <T> what was measured
 */
public final class Once<T> {

    private final FutureTask<T> measuring;

    private Once(Callable<T> measure) {
        measuring = new FutureTask<>(measure);
    }

    /** Measures nothing yet. */
    public static <T> Once<T> of(Callable<T> measure) {
        return new Once<>(measure);
    }

    /** What was measured, or what was thrown instead. */
    public T get() throws Exception {
        measuring.run();
        try {
            return measuring.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
