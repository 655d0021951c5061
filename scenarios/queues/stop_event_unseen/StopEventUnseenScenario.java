package queues.stop_event_unseen;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Body;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject;
import org.junit.jupiter.api.Test;

/** A worker that waits in a get does not see the event that should stop it. */
@ClaimScenario
@ShowTimeline
class StopEventUnseenScenario {

    private static final List<String> ITEMS = List.of("first", "second", "third", "fourth");

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>(ITEMS);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
    private final Gate allAreHandled = new Gate("all items are handled");

    @Test
    void workers_still_wait_for_an_item_after_the_event(Workers workers, Evidence evidence)
            throws Exception {
        List<Worker> three =
                threeWaiting(workers, () -> Loops.lookBetweenGets(queue, stop, this::handle));

        stop.set(true);

        assertThat(three.get(0)).staysBlocked();
        for (Worker worker : three) {
            assertThat(worker).isNotDone().isWaitingFor(queue);
            assertThat(worker.thread().getState())
                    .as("state of the %s", worker)
                    .isEqualTo(Thread.State.WAITING);
        }
        evidence.saw("the event is set, and %s are WAITING in take", three);
    }

    @Test
    void one_item_more_lets_one_worker_see_it_and_only_after_it_has_handled_the_item(
            Workers workers) throws Exception {
        var lastHandler = new CompletableFuture<Thread>();
        List<Worker> three =
                threeWaiting(
                        workers,
                        () ->
                                Loops.lookBetweenGets(
                                        queue,
                                        stop,
                                        item -> {
                                            handle(item);
                                            if (item.equals("after the event")) {
                                                lastHandler.complete(Thread.currentThread());
                                            }
                                        }));
        stop.set(true);

        queue.put("after the event");

        Thread handler = lastHandler.get(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        for (Worker worker : three) {
            if (worker.thread() == handler) {
                worker.join();
            } else {
                assertThat(worker).isWaitingFor(queue);
            }
        }
        assertThat(handled).as("handled").hasSize(ITEMS.size() + 1).endsWith("after the event");
    }

    @Test
    void with_normal_threads_the_program_does_not_end(Evidence evidence) throws Exception {
        try (var program = ChildJvm.start(Program.class, "normal")) {
            String seen = program.awaitOutput(output -> output.contains("main is over"));

            assertThatAllWait(seen);
            assertThat(program.endsWithin(Bounds.glance())).as("the program has ended").isFalse();
            evidence.text("What the program printed before it was killed", seen);
        }
    }

    @Test
    void with_daemons_it_ends_and_no_worker_has_seen_the_event(Evidence evidence) throws Exception {
        try (var program = ChildJvm.start(Program.class, "daemon")) {
            assertThat(program.awaitExit()).as("exit code").isZero();

            assertThatAllWait(program.output());
            evidence.text("What the program printed", program.output());
        }
    }

    @Test
    void a_poison_pill_stops_each_worker_when_all_items_are_handled(Workers workers)
            throws Exception {
        List<Worker> three = threeWaiting(workers, () -> Loops.untilThePill(queue, this::handle));

        queue.put("before the pill");
        queue.put(Loops.PILL);

        for (Worker worker : three) {
            worker.join();
        }
        assertThat(handled).as("handled").hasSize(ITEMS.size() + 1).endsWith("before the pill");
    }

    @Test
    void an_interrupt_ends_the_wait(Workers workers) throws Exception {
        List<Worker> three =
                threeWaiting(workers, () -> Loops.lookBetweenGets(queue, stop, this::handle));

        stop.set(true);
        three.forEach(Worker::interrupt);

        for (Worker worker : three) {
            assertThat(worker.failure()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_get_that_gives_up_now_and_then_lets_each_worker_look(Workers workers) throws Exception {
        List<Worker> three =
                threeAfterTheItems(
                        workers, () -> Loops.lookBetweenTimedGets(queue, stop, this::handle));
        for (Worker worker : three) {
            assertThat(worker).isBlockedIn(ConditionObject.class, "awaitNanos");
        }

        stop.set(true);

        for (Worker worker : three) {
            worker.join();
        }
    }

    private void handle(String item) {
        handled.add(item);
        if (handled.size() == ITEMS.size()) {
            allAreHandled.open();
        }
    }

    /** Starts them, and waits until they have handled all items and wait for the next. */
    private List<Worker> threeWaiting(Workers workers, Body loop) throws InterruptedException {
        List<Worker> three = threeAfterTheItems(workers, loop);
        for (Worker worker : three) {
            // Not for the lock of the queue, for which they wait as well, but for an item.
            assertThat(worker).isBlockedIn(ConditionObject.class, "await").isWaitingFor(queue);
        }
        return three;
    }

    private List<Worker> threeAfterTheItems(Workers workers, Body loop)
            throws InterruptedException {
        List<Worker> three =
                List.of(
                        workers.start("first worker", loop),
                        workers.start("second worker", loop),
                        workers.start("third worker", loop));
        allAreHandled.pass();
        return three;
    }

    private static void assertThatAllWait(String output) {
        assertThat(output)
                .contains("worker 1 is WAITING", "worker 2 is WAITING", "worker 3 is WAITING")
                .doesNotContain("a worker has seen the event");
    }
}
