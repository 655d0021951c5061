package claimcheck.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** The threads of one scenario. Thread-safe. */
public final class Workers {

    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean longLook = new AtomicBoolean();

    Workers() {}

    /** Starts one; it ends with the scenario at the latest. */
    public Worker start(String name, Body body) {
        var worker = new Worker(name, body, longLook);
        workers.add(worker);
        worker.start();
        return worker;
    }

    /**
     * Waits for the end of all.
     *
     * @throws AssertionError if one ended with an error, or does not end within {@link
     *     Bounds#patience}
     */
    public void joinAll() throws InterruptedException {
        for (Worker worker : workers) {
            worker.join();
        }
    }

    /**
     * Interrupts those that still run. All are marked before the first is interrupted, because its
     * end may end others: with one thread, all leave a barrier.
     */
    void tellToEnd() {
        workers.forEach(Worker::markToEnd);
        workers.forEach(Worker::interrupt);
    }

    /**
     * Interrupts those that still run, waits for their end, and tells of every error and of who
     * does not end.
     */
    List<Throwable> end(Patience patience) throws InterruptedException {
        tellToEnd();
        List<Throwable> errors = new ArrayList<>();
        for (Worker worker : workers) {
            if (!patience.seesTheEndOf(worker.thread())) {
                errors.add(
                        ScenarioError.leak(
                                "worker '"
                                        + worker.name()
                                        + "' did not end when interrupted; a scenario that must wedge does it in a child"
                                        + " JVM\n"
                                        + worker.describe()));
            }
            Throwable failure = worker.unexpectedFailure();
            if (failure instanceof Inconclusive) {
                errors.add(failure);
            } else if (failure != null) {
                errors.add(
                        new AssertionError(
                                "worker '" + worker.name() + "' failed: " + failure, failure));
            }
        }
        return errors;
    }
}
