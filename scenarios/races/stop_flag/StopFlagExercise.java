package races.stop_flag;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A signal that a thread sees which asks for it, and that wakes a thread which waits for it. */
@ClaimExercise
class StopFlagExercise {

    private static final int ROUNDS = 2_000;

    /** In which one is interrupted at the moment when the signal is set. */
    private static final int INTERRUPTED_ROUNDS = 10;

    private static final String STOPPED = "spinner stopped";
    private static final String DEAF = "since the flag was set";

    /** The loop is compiled by the compiler that takes a plain read out of it. */
    private static final List<String> COMPILED = List.of("-XX:+UseSerialGC", "-Xbatch");

    private final Variant<StopSignal> variant = Variant.of(StopSignal.class);
    private final StopSignal signal = variant.fresh();

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void a_loop_that_does_nothing_but_ask_ends_when_it_is_set() throws Exception {
        try (var program =
                ChildJvm.start(COMPILED, SpinningProgram.class, variant.type().getName())) {
            String said =
                    program.awaitOutput(text -> text.contains(STOPPED) || text.contains(DEAF));

            assertThat(said).contains(STOPPED);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void it_is_not_set_before_somebody_sets_it_and_stays_set_then() {
        assertThat(signal.isSet()).as("it is set in the beginning").isFalse();

        signal.set();
        assertThat(signal.isSet()).as("it is set").isTrue();
        assertThat(signal.isSet()).as("it is still set when asked again").isTrue();
        signal.set();
        assertThat(signal.isSet()).as("it is still set when set again").isTrue();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_new_signal_is_not_set_whatever_others_are() {
        variant.fresh().set();

        assertThat(signal.isSet()).as("the new one is set").isFalse();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void all_who_wait_rest_and_go_on_when_it_is_set(Workers workers) throws Exception {
        StopSignal other = variant.fresh();
        Worker elsewhere = workers.start("waiting for another signal", other::await);
        assertThat(elsewhere).rests();
        List<Worker> waiting = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            Worker worker = workers.start(name, signal::await);
            assertThat(worker).rests();
            waiting.add(worker);
        }

        workers.start("setter", signal::set);
        for (Worker worker : waiting) {
            worker.join();
        }
        assertThat(elsewhere).as("when another signal was set").rests();
        workers.start("setter of the other", other::set);
        workers.joinAll();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void who_comes_later_does_not_wait(Workers workers) throws Exception {
        signal.set();

        workers.start("first", signal::await).join();
        workers.start("second", signal::await).join();
    }

    /** It is held up where it enters the signal's own monitor, or else waits already. */
    @Test
    @Shows(value = Behaviour.LIVENESS, after = "all_who_wait_rest_and_go_on_when_it_is_set")
    @ShowTimeline
    void who_is_about_to_wait_goes_on_if_it_is_set_at_that_moment(Workers workers)
            throws Exception {
        synchronized (signal) {
            assertThat(workers.start("waiting", signal::await)).rests();
            signal.set();
        }

        workers.joinAll();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void in_many_rounds_nobody_misses_it_who_comes_to_wait_when_it_is_set() throws Exception {
        assertThat(
                        Rounds.of(
                                        variant::fresh,
                                        StopSignal::set,
                                        fresh -> unchecked(fresh::await).run())
                                .tally(ROUNDS, StopSignal::isSet))
                .isEqualTo(Map.of(true, ROUNDS));
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "all_who_wait_rest_and_go_on_when_it_is_set")
    @ShowTimeline
    void an_interrupt_ends_the_wait_and_sets_nothing(Workers workers) throws Exception {
        Worker waiting = workers.start("waiting", signal::await);
        assertThat(waiting).rests();

        waiting.interrupt();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        assertThat(signal.isSet()).as("it is set").isFalse();
        Worker early =
                workers.start(
                        "who comes interrupted",
                        () -> {
                            Thread.currentThread().interrupt();
                            signal.await();
                        });
        assertThat(early.failure()).isInstanceOf(InterruptedException.class);
        workers.start("setter", signal::set).join();
        workers.start("later", signal::await).join();
    }

    /** The interrupt comes with the wake-up, now before it and now after it. */
    @Test
    @Shows(value = Behaviour.LIVENESS, after = "an_interrupt_ends_the_wait_and_sets_nothing")
    void an_interrupt_at_the_moment_when_it_is_set_keeps_nobody_else_waiting(Workers workers)
            throws Exception {
        for (int round = 0; round < INTERRUPTED_ROUNDS; round++) {
            StopSignal fresh = variant.fresh();
            Worker interrupted = workers.start("interrupted", () -> awaitIfNotInterrupted(fresh));
            assertThat(interrupted).rests();
            Worker behind = workers.start("behind it", fresh::await);
            assertThat(behind).rests();

            // Who needs this monitor when it is woken does not come between the two.
            synchronized (fresh) {
                if (round % 2 == 0) {
                    fresh.set();
                    interrupted.interrupt();
                } else {
                    interrupted.interrupt();
                    fresh.set();
                }
            }

            interrupted.join();
            behind.join();
            workers.start("later", fresh::await).join();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void who_is_interrupted_is_told_the_truth_and_stays_interrupted(Workers workers)
            throws Exception {
        workers.start(
                        "interrupted",
                        () -> {
                            Thread.currentThread().interrupt();
                            assertThat(signal.isSet()).as("it is set before").isFalse();
                            signal.set();
                            assertThat(signal.isSet()).as("it is set after").isTrue();
                            assertThat(Thread.currentThread().isInterrupted())
                                    .as("who asked and set it is still interrupted")
                                    .isTrue();
                        })
                .join();
    }

    /** A notify and a permit to unpark come to a thread now and then that nobody meant it for. */
    @Test
    @Shows(value = Behaviour.SAFETY, after = "all_who_wait_rest_and_go_on_when_it_is_set")
    void who_is_woken_for_nothing_waits_on(Workers workers) throws Exception {
        Worker waiting =
                workers.start(
                        "waiting",
                        () -> {
                            LockSupport.unpark(Thread.currentThread());
                            signal.await();
                        });
        assertThat(waiting).as("with a permit from before").rests();
        synchronized (signal) {
            signal.notifyAll();
        }
        Await.until(
                "who was woken for nothing neither waits nor goes on",
                () -> waiting.isDone() || isWaiting(waiting.thread().getState()));
        assertThat(waiting).as("when it was woken for nothing").rests();

        workers.start("setter", signal::set).join();
        workers.joinAll();
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.LIVENESS, after = "all_who_wait_rest_and_go_on_when_it_is_set")
    void while_one_comes_to_wait_another_may_set_it() {
        assertThat(Interleavings.explore(SetAndAwait.class)).neverFails();
    }

    @Test
    @TakesLong
    @Shows(Behaviour.SAFETY)
    void while_one_comes_to_wait_another_is_told_the_truth() {
        assertThat(Interleavings.explore(AskAndAwait.class)).neverFails();
    }

    private static void awaitIfNotInterrupted(StopSignal signal) {
        try {
            signal.await();
        } catch (InterruptedException e) {
            // It was interrupted before the signal was set, or may say so.
        }
    }

    /** Who is to enter a monitor does not wait any more. */
    private static boolean isWaiting(State state) {
        return state == State.WAITING || state == State.TIMED_WAITING;
    }
}
