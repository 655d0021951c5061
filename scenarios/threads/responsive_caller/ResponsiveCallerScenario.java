package threads.responsive_caller;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A user interface handles no event while its thread does a long task or waits for it, and every
 * event if another thread does the task and hands the result back.
 */
@ClaimScenario
@ShowTimeline
class ResponsiveCallerScenario {

    private final EventLoop loop = new EventLoop();
    private final Ticks ticks = new Ticks();
    private final BlockingQueue<Shown> screen = new LinkedBlockingQueue<>();

    /** What was shown, and which thread did it. */
    private record Shown(String text, Thread by) {}

    @Test
    void with_the_task_on_the_loop_no_tick_is_handled_until_it_ends(
            Workers workers, Evidence evidence) throws InterruptedException {
        assertThatTheLoopFreezes(
                new ClickHandlers.OnTheLoop(), LongTask.class, "get", workers, evidence);
    }

    @Test
    void with_the_loop_waiting_for_the_second_thread_no_tick_is_handled_either(
            Workers workers, Evidence evidence) throws InterruptedException {
        assertThatTheLoopFreezes(
                new ClickHandlers.OnASecondThreadThatIsJoined(),
                Thread.class,
                "join",
                workers,
                evidence);
    }

    @Test
    void with_the_task_on_a_second_thread_every_tick_is_handled_while_it_runs(
            Workers workers, Evidence evidence) throws InterruptedException {
        try (var task = new LongTask()) {
            Worker thread = workers.start("event loop", loop);
            click(new ClickHandlers.OnASecondThread(), task);
            task.awaitBegun();
            ticks.postTo(loop);

            assertThat(ticks.areAllHandled()).as("all ticks handled").isTrue();
            assertThat(screen).as("shown while the task is held").isEmpty();
            evidence.saw("%d of %d ticks handled beside the task", ticks.handled(), Ticks.HOW_MANY);
            evidence.table("Latency of the ticks", Ticks.COLUMNS, ticks.table());

            task.letEnd();
            assertThatTheResultIsShownBy(thread);
        }
    }

    @Test
    void the_event_queue_of_awt_and_swing_does_the_same(Evidence evidence)
            throws InterruptedException {
        try (var program = ChildJvm.start(SwingProgram.class)) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            String seen = program.output();
            if (seen.contains(SwingProgram.NO_EVENT_QUEUE)) {
                throw Inconclusive.notApplicable("this JVM has " + seen.strip());
            }

            assertThat(seen.lines())
                    .as("what the program saw")
                    .containsSubsequence(
                            "the loop is in the task: true",
                            "ticks handled meanwhile: 0",
                            "all ticks handled after it: true",
                            "all ticks handled beside it: true",
                            "shown while the task is held: []",
                            "shown on the loop: true");
            evidence.text("What the program saw", seen);
        }
    }

    private void assertThatTheLoopFreezes(
            ClickHandler handler, Class<?> type, String method, Workers workers, Evidence evidence)
            throws InterruptedException {
        try (var task = new LongTask()) {
            Worker thread = workers.start("event loop", loop);
            click(handler, task);
            task.awaitBegun();
            ticks.postTo(loop);

            assertThat(thread).isBlockedIn(type, method).staysBlocked();
            assertThat(ticks.handled()).as("ticks handled while the task is held").isZero();
            evidence.saw("0 of %d ticks handled before the end of the task", Ticks.HOW_MANY);

            task.letEnd();
            assertThat(ticks.areAllHandled()).as("all ticks handled after it").isTrue();
            evidence.table("Latency of the ticks", Ticks.COLUMNS, ticks.table());
            assertThatTheResultIsShownBy(thread);
        }
    }

    private void click(ClickHandler handler, LongTask task) {
        loop.execute(
                unchecked(
                        () ->
                                handler.clicked(
                                        loop,
                                        task,
                                        result ->
                                                screen.add(
                                                        new Shown(
                                                                result, Thread.currentThread())))));
    }

    private void assertThatTheResultIsShownBy(Worker thread) throws InterruptedException {
        assertThat(screen.poll(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS))
                .as("what is shown")
                .isEqualTo(new Shown(LongTask.RESULT, thread.thread()));
    }
}
