package lifecycle.stop_by_event;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A worker stops when it looks at the event, and it can look only if no call holds it. */
@ClaimScenario
@ShowTimeline
class StopByEventScenario {

    private final StopEvent stop = new StopEvent();

    @Test
    void a_worker_that_looks_once_goes_on_when_the_event_is_set(Workers workers, Evidence evidence)
            throws Exception {
        var turn = new Rendezvous(2);
        var worker =
                workers.start(
                        "worker",
                        () -> {
                            if (!stop.isSet()) {
                                while (true) {
                                    turn.meet();
                                }
                            }
                        });

        turn.meet();
        stop.set();
        for (int more = 0; more < 3; more++) {
            turn.meet();
        }

        assertThat(worker).isNotDone();
        evidence.saw("three more turns after the event was set");
    }

    @Test
    void a_worker_that_looks_in_each_turn_ends_the_turn_and_begins_no_other(Workers workers)
            throws Exception {
        var middle = new Rendezvous(2);
        var goOn = new Rendezvous(2);
        var begun = new AtomicInteger();
        var ended = new AtomicInteger();
        var worker =
                workers.start(
                        "worker",
                        () -> {
                            while (!stop.isSet()) {
                                begun.incrementAndGet();
                                middle.meet();
                                goOn.meet();
                                ended.incrementAndGet();
                            }
                        });
        middle.meet();
        goOn.meet();

        middle.meet();
        stop.set();
        assertThat(worker).isNotDone();
        goOn.meet();
        worker.join();

        assertThat(begun).as("turns begun").hasValue(2);
        assertThat(ended).as("turns ended").hasValue(2);
    }

    @Test
    void a_worker_that_waits_for_work_does_not_see_the_event(Workers workers) {
        BlockingQueue<String> work = new LinkedBlockingQueue<>();
        var worker = workers.start("worker", () -> takeUntilStopped(work));
        assertThat(worker).isWaitingFor(work);

        stop.set();

        assertThat(worker).isWaitingFor(work).staysBlocked();
    }

    @Test
    void the_event_and_an_interrupt_stop_it(Workers workers) throws Exception {
        BlockingQueue<String> work = new LinkedBlockingQueue<>();
        var worker =
                workers.start(
                        "worker",
                        () -> {
                            try {
                                takeUntilStopped(work);
                            } catch (InterruptedException e) {
                                assertThat(stop.isSet()).as("it was asked to stop").isTrue();
                            }
                        });
        assertThat(worker).isWaitingFor(work);

        stop.set();
        worker.interrupt();

        worker.join();
    }

    @Test
    void a_worker_that_swallows_the_interrupt_waits_again(Workers workers, Evidence evidence)
            throws Exception {
        BlockingQueue<String> work = new LinkedBlockingQueue<>();
        var swallowed = new Gate("the interrupt is swallowed");
        var worker =
                workers.start(
                        "worker",
                        () -> {
                            while (!stop.isSet()) {
                                try {
                                    work.take();
                                } catch (InterruptedException e) {
                                    swallowed.open();
                                }
                            }
                        });
        try {
            assertThat(worker).isWaitingFor(work);

            worker.interrupt();
            swallowed.pass();

            assertThat(worker).isWaitingFor(work).staysBlocked();
            assertThat(worker.thread().isInterrupted()).as("anything left of it").isFalse();
            stop.set();
            assertThat(worker).isWaitingFor(work);
            evidence.saw("an interrupt that came before the event was lost; nothing stopped it");
        } finally {
            stop.set();
            worker.interrupt();
        }
        worker.join();
    }

    @Test
    void a_worker_that_restores_the_interrupt_sees_it_in_its_loop(Workers workers)
            throws Exception {
        BlockingQueue<String> work = new LinkedBlockingQueue<>();
        var worker =
                workers.start(
                        "worker",
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                try {
                                    work.take();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            }
                        });
        assertThat(worker).isWaitingFor(work);

        worker.interrupt();

        worker.join();
    }

    @Test
    void a_worker_that_pauses_on_the_event_itself_wakes_when_it_is_set(Workers workers)
            throws Exception {
        var turns = new AtomicInteger();
        var worker =
                workers.start(
                        "worker",
                        () -> {
                            while (!stop.await(Duration.ofDays(1))) {
                                turns.incrementAndGet();
                            }
                        });
        assertThat(worker).isBlockedIn(CountDownLatch.class, "await");

        stop.set();

        worker.join();
        assertThat(turns).as("days that it paused").hasValue(0);
    }

    @Test
    void no_interrupt_reaches_a_worker_that_waits_to_enter_a_monitor(Workers workers)
            throws Exception {
        var monitor = new Object();
        Worker worker;
        synchronized (monitor) {
            worker =
                    workers.start(
                            "worker",
                            () -> {
                                synchronized (monitor) {
                                    stop.set();
                                }
                            });
            assertThat(worker).isWaitingFor(monitor);

            worker.interrupt();

            assertThat(worker).isWaitingFor(monitor).staysBlocked();
            assertThat(stop.isSet()).as("the worker was inside").isFalse();
        }
        worker.join();
    }

    private void takeUntilStopped(BlockingQueue<String> work) throws InterruptedException {
        while (!stop.isSet()) {
            work.take();
        }
    }
}
