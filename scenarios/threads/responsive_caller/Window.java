package threads.responsive_caller;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Body;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A user interface: an event loop, a display, and an office for the long tasks. When it is closed
 * its gates are opened and its office is closed.
 */
final class Window implements AutoCloseable {

    /** So often in a row the loop must be seen to wait. */
    private static final int LOOKS = 5;

    private final EventLoop loop = new EventLoop();
    private final Display display = new Display();
    private final List<Gate> gates = new CopyOnWriteArrayList<>();
    private final Worker loopWorker;
    private final Tasks tasks;
    private final BackOffice office;

    Window(Workers workers, Variant<BackOffice> variant) throws InterruptedException {
        loopWorker = workers.start("event loop", loop);
        tasks = new Tasks(loopWorker.thread());
        var made = new AtomicReference<BackOffice>();
        handle(() -> made.set(variant.fresh(loop)));
        office = made.get();
    }

    /** Has the loop handle this as an event, and waits until it has. */
    void handle(Body body) throws InterruptedException {
        handle(body, () -> false);
    }

    /** The same for what waits for nothing, not even for a while. */
    void handleWithoutAWait(Body body) throws InterruptedException {
        var begun = new Gate("the loop begins to handle an event");
        var looks = new AtomicInteger();
        handle(
                () -> {
                    begun.open();
                    body.run();
                },
                () -> {
                    boolean waits =
                            begun.isOpen() && loopWorker.thread().getState() == State.TIMED_WAITING;
                    return looks.updateAndGet(n -> waits ? n + 1 : 0) >= LOOKS;
                });
    }

    private void handle(Body body, BooleanSupplier waits) throws InterruptedException {
        var event =
                new FutureTask<>(
                        () -> {
                            body.run();
                            return true;
                        });
        loop.execute(event);
        Await.until(
                () -> "the loop does not come to the next event, or not to the end of one",
                () -> event.isDone() || loopWorker.isDone() || waits.getAsBoolean());
        assertThat(event.isDone())
                .as("whether the loop has handled an event, and does not wait for a while first")
                .isTrue();
        try {
            event.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a handler failed: " + e.getCause(), e.getCause());
        }
    }

    /** Leaves a task with the office; for handlers. */
    void click(Callable<String> task) {
        office.click(task, display);
    }

    /** A gate that is opened with the end of this at the latest. */
    Gate gate(String name) {
        var gate = new Gate(name);
        gates.add(gate);
        return gate;
    }

    EventLoop loop() {
        return loop;
    }

    Worker loopWorker() {
        return loopWorker;
    }

    Display display() {
        return display;
    }

    Tasks tasks() {
        return tasks;
    }

    BackOffice office() {
        return office;
    }

    @Override
    public void close() {
        gates.forEach(Gate::open);
        try {
            handle(office::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            office.close(); // the scenario ends, and with it the loop
        } catch (AssertionError e) {
            office.close();
            throw e;
        }
    }
}
