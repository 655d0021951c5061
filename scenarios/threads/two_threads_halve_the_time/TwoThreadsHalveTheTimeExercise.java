package threads.two_threads_halve_the_time;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An adder that halves the time: both of its threads work at the same time, until all is done. */
@ClaimExercise
class TwoThreadsHalveTheTimeExercise {

    /** More than fits into an {@code int}. */
    private static final long UNIT = 10_000_000_000L;

    private static final int MANY = 100;
    private static final int THOUSANDS = 10_000;

    /** At the same time. */
    private static final int CALLS = 40;

    private static final Ground OVERLAP = new Ground("two steps are done at the same time");
    private static final Ground END = new Ground("the threads end when all is done");
    private static final Ground REST = new Ground("the caller rests while it waits");
    private static final Ground END_OF_FAILED = new Ground("they end when a step has failed");

    private final Adder adder = Variant.of(Adder.class).fresh();
    private final AtomicLong total = new AtomicLong();
    private final Gate goOn = new Gate("the steps that are held may end");

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void the_threads_end_when_all_is_done(Workers workers) throws Exception {
        try (var steps = new Steps(UNIT, step -> {})) {
            startCall(workers, MANY, steps).join();

            END.prove(steps::awaitThreadsGone);
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "the_threads_end_when_all_is_done")
    void the_threads_end_when_a_step_has_failed(Workers workers) throws Exception {
        END.require();
        IntConsumer failing =
                step -> {
                    throw new IllegalStateException("no step can be done");
                };
        try (var steps = new Steps(UNIT, failing)) {
            startCall(workers, MANY, steps).failure();

            END_OF_FAILED.prove(steps::awaitThreadsGone);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void the_caller_does_no_step_itself(Workers workers) throws Exception {
        for (int count : new int[] {1, 2, 3, MANY}) {
            var steps = new Steps(UNIT, step -> {});

            Worker caller = startCall(workers, count, steps);
            caller.join();

            assertThat(steps.threads())
                    .as("the threads that have done %d steps", count)
                    .doesNotContain(caller.thread());
        }
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 3, after = "the_threads_end_when_all_is_done")
    @ShowTimeline
    void two_steps_are_done_at_the_same_time_and_both_count(Workers workers) throws Exception {
        END.require();
        try (var steps = new Steps(UNIT, meeting("the moment when both steps are done"))) {
            OVERLAP.prove(() -> startCall(workers, 2, steps).join());

            assertTotal(2, steps);
        }
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, after = "two_steps_are_done_at_the_same_time_and_both_count")
    @ShowTimeline
    void each_of_two_threads_does_half_of_the_steps(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        try (var steps = new Steps(UNIT, meeting("a moment when two steps are done"))) {
            startCall(workers, MANY, steps).join();

            assertTotal(MANY, steps);
            assertThat(steps.threads()).as("the threads that have done steps").hasSize(2);
        }
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, after = "each_of_two_threads_does_half_of_the_steps")
    void if_the_number_is_odd_one_of_them_does_one_more(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        for (int count : new int[] {3, 7, 101, 119, 1_007}) {
            IntConsumer meeting = meeting("a moment when two steps are done");
            var begun = new AtomicInteger();
            IntConsumer inPairs =
                    step -> {
                        if (begun.incrementAndGet() < count) {
                            meeting.accept(step);
                        }
                    };
            try (var steps = new Steps(UNIT, inPairs)) {
                startCall(workers, count, steps).join();

                assertTotal(count, steps);
                assertThat(steps.threads())
                        .as("the threads that have done %d steps", count)
                        .hasSize(2);
            }
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "every_step_is_done_once_however_many_there_are")
    void the_total_is_right_also_if_a_part_of_it_does_not_fit_into_a_long(Workers workers)
            throws Exception {
        END.require();
        long most = Long.MAX_VALUE;
        assertTotal(5, new long[] {most, most, -most, 5 - most}, workers);
        assertTotal(5, new long[] {5 - most, most, -most, most}, workers);
        long exact = 1L << 53;
        assertTotal(exact + 1, new long[] {exact, 1}, workers);
        assertTotal(exact + 1, new long[] {1, exact}, workers);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "the_threads_end_when_all_is_done")
    void every_step_is_done_once_however_many_there_are(Workers workers) throws Exception {
        END.require();
        for (int count : new int[] {0, 1, 2, 3, 7, 10}) {
            var steps = new Steps(UNIT, step -> {});

            startCall(workers, count, steps).join();

            assertThat(steps.begun())
                    .as("which of %d steps were done", count)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, count).boxed().toList());
            assertTotal(count, steps);
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "two_steps_are_done_at_the_same_time_and_both_count")
    void of_many_short_steps_none_is_missing_in_the_total(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        var done = new ShortMeeting(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        startCall(
                        workers,
                        THOUSANDS,
                        step -> {
                            threads.add(Thread.currentThread());
                            done.meet();
                            return 1;
                        })
                .join();

        assertThat(total).as("the steps that were counted").hasValue(THOUSANDS);
        assertThat(threads).as("the threads that have done steps").hasSize(2);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "two_steps_are_done_at_the_same_time_and_both_count")
    @ShowTimeline
    void the_caller_rests_until_the_last_step_is_done(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        int count = 6;
        for (int held = 0; held < count; held++) {
            var mayEnd = new Gate("step " + held + " may end");
            try (var steps = new Steps(UNIT, inTwoThreads(holding(held, mayEnd)))) {
                Worker caller = startCall(workers, count, steps);
                awaitOnlyHeldIsLeft(held, steps);

                REST.prove(() -> assertStaysAtRest(caller));

                mayEnd.open();
                caller.join();
                assertTotal(count, steps);
            } finally {
                mayEnd.open();
            }
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "the_caller_rests_until_the_last_step_is_done")
    @ShowTimeline
    void what_a_step_throws_is_told_when_no_other_is_being_done(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        REST.require();
        END_OF_FAILED.require();
        var exception = new IllegalStateException("this step cannot be done");
        Runnable throwsException =
                () -> {
                    throw exception;
                };
        var error = new LinkageError("this step is broken");
        Runnable throwsError =
                () -> {
                    throw error;
                };
        var wrapping = new CompletionException("this step has had it done", exception);
        Runnable throwsWrapping =
                () -> {
                    throw wrapping;
                };
        for (int failing = 0; failing < 2; failing++) {
            assertToldAfterTheOther(failing, throwsException, exception, workers);
            assertToldAfterTheOther(failing, throwsError, error, workers);
            assertToldAfterTheOther(failing, throwsWrapping, wrapping, workers);
        }
        assertNextCallIsGood(workers);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "what_a_step_throws_is_told_when_no_other_is_being_done")
    void if_two_steps_throw_one_of_both_is_told(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        REST.require();
        END_OF_FAILED.require();
        var one = new IllegalStateException("this step cannot be done");
        var other = new IllegalStateException("nor can this one");
        assertOneIsTold(one, other, workers);
        assertOneIsTold(one, one, workers);
        assertNextCallIsGood(workers);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "the_caller_rests_until_the_last_step_is_done")
    @ShowTimeline
    void an_interrupted_caller_waits_no_longer(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        REST.require();
        try (var steps = new Steps(UNIT, step -> hold(goOn))) {
            Worker caller = startCall(workers, MANY, steps);
            steps.awaitBegun(2);
            assertThat(caller).rests();

            caller.interrupt();

            assertInterrupted(caller);
        } finally {
            goOn.open();
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "an_interrupted_caller_waits_no_longer")
    @ShowTimeline
    void nor_does_it_if_only_one_step_is_still_being_done(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        REST.require();
        int count = 4;
        try {
            for (int held = 0; held < count; held += count - 1) {
                try (var steps = new Steps(UNIT, inTwoThreads(holding(held, goOn)))) {
                    Worker caller = startCall(workers, count, steps);
                    awaitOnlyHeldIsLeft(held, steps);
                    assertStaysAtRest(caller);

                    caller.interrupt();

                    assertInterrupted(caller);
                }
            }
        } finally {
            goOn.open();
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "an_interrupted_caller_waits_no_longer")
    @ShowTimeline
    void after_an_interrupt_no_further_step_is_begun(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        REST.require();
        for (int count : new int[] {MANY, Integer.MAX_VALUE}) {
            var mayEnd = new Gate("the two steps may end");
            var begun = new AtomicInteger();
            IntConsumer twoAreHeld =
                    step -> {
                        if (begun.incrementAndGet() > 2) {
                            throw new IllegalStateException("one step too many: " + step);
                        }
                        hold(mayEnd);
                    };
            try (var steps = new Steps(1, twoAreHeld)) {
                Worker caller = startCall(workers, count, steps);
                steps.awaitBegun(2);
                assertThat(caller).rests();

                caller.interrupt();
                assertInterrupted(caller);
                mayEnd.open();
                steps.awaitThreadsGone();

                assertThat(steps.begun()).as("which of %d steps were begun", count).hasSize(2);
            } finally {
                mayEnd.open();
            }
        }
        assertNextCallIsGood(workers);
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, after = "two_steps_are_done_at_the_same_time_and_both_count")
    @ShowTimeline
    void two_calls_do_not_wait_for_each_other_nor_mix_their_totals(Workers workers)
            throws Exception {
        OVERLAP.require();
        END.require();
        int count = 4;
        var otherTotal = new AtomicLong();
        try (var steps = new Steps(UNIT, inTwoThreads(holding(count - 1, goOn)));
                var others = new Steps(1, step -> {})) {
            Worker caller = startCall(workers, count, steps);
            awaitOnlyHeldIsLeft(count - 1, steps);

            workers.start("other caller", () -> otherTotal.set(adder.total(count, others))).join();

            goOn.open();
            caller.join();
            assertTotal(count, steps);
            assertThat(otherTotal).as("the total of the other call").hasValue(others.total(count));
        } finally {
            goOn.open();
        }
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "two_calls_do_not_wait_for_each_other_nor_mix_their_totals")
    void nor_do_many_calls_at_the_same_time(Workers workers) throws Exception {
        OVERLAP.require();
        END.require();
        Runnable meet =
                unchecked(new Rendezvous(2 * CALLS, "the moment when all calls are at it")::meet);
        List<Steps> stepsOfAll = new ArrayList<>();
        List<AtomicLong> totals = new ArrayList<>();
        try {
            for (int call = 0; call < CALLS; call++) {
                var steps = new Steps(call, step -> meet.run());
                var its = new AtomicLong(-1);
                stepsOfAll.add(steps);
                totals.add(its);
                workers.start("caller " + call, () -> its.set(adder.total(2, steps)));
            }
            workers.joinAll();
        } finally {
            stepsOfAll.forEach(Steps::close);
        }

        for (int call = 0; call < CALLS; call++) {
            assertThat(totals.get(call)).as("the total of call %d", call).hasValue(3L * call);
        }
    }

    /** One step fails while the other is being done. */
    private void assertToldAfterTheOther(
            int failing, Runnable failure, Throwable thrown, Workers workers) throws Exception {
        var otherHasBegun = new Gate("the other step has begun");
        var otherMayEnd = new Gate("the other step may end");
        var fails = new Gate("a step fails");
        IntConsumer during =
                step -> {
                    if (step == failing) {
                        hold(otherHasBegun);
                        fails.open();
                        failure.run();
                    } else {
                        otherHasBegun.open();
                        hold(otherMayEnd);
                    }
                };
        try (var steps = new Steps(UNIT, during)) {
            Worker caller = workers.start("caller", () -> adder.total(2, steps));
            fails.pass();
            Idleness.busyOnes(steps.threads());

            assertStaysAtRest(caller);

            otherMayEnd.open();
            assertThat(caller.failure())
                    .as("what the caller was told when step %d had failed", failing)
                    .isSameAs(thrown);
        } finally {
            otherHasBegun.open();
            otherMayEnd.open();
        }
    }

    /** Two steps are begun, and then both throw. */
    private void assertOneIsTold(RuntimeException one, RuntimeException other, Workers workers)
            throws Exception {
        IntConsumer meeting = meeting("the moment when both steps fail");
        IntConsumer failing =
                step -> {
                    meeting.accept(step);
                    throw step == 0 ? one : other;
                };
        try (var steps = new Steps(UNIT, failing)) {
            assertThat(startCall(workers, 2, steps).failure())
                    .as("what the caller was told when both steps had failed")
                    .isIn(one, other);
        }
    }

    /** However the ones before have ended. */
    private void assertNextCallIsGood(Workers workers) throws Exception {
        int count = 4;
        var steps = new Steps(UNIT, step -> {});
        startCall(workers, count, steps).join();
        assertTotal(count, steps);
    }

    private Worker startCall(Workers workers, int count, IntToLongFunction step) {
        return workers.start("caller", () -> total.set(adder.total(count, step)));
    }

    /** Again and again: one that was woken, and has not had its turn yet, looks as if it rested. */
    private static void assertStaysAtRest(Worker caller) {
        for (int look = 0; look < 3; look++) {
            assertThat(caller).rests();
        }
    }

    /** One thread is held in a step, and the other has come as far as it can. */
    private static void awaitOnlyHeldIsLeft(int held, Steps steps) {
        Await.until(
                () -> "step " + held + " is not begun, but only " + steps.begun(),
                () -> steps.begun().contains(held) && steps.begun().size() > 1);
        Idleness.busyOnes(steps.threads());
    }

    private static IntConsumer meeting(String moment) {
        Runnable meet = unchecked(new Rendezvous(2, moment)::meet);
        return step -> meet.run();
    }

    /** The first two steps that are begun wait for each other; then it goes on. */
    private static IntConsumer inTwoThreads(IntConsumer during) {
        IntConsumer meet = meeting("the moment when both threads have begun");
        var begun = new AtomicInteger();
        return step -> {
            if (begun.getAndIncrement() < 2) {
                meet.accept(step);
            }
            during.accept(step);
        };
    }

    private static IntConsumer holding(int held, Gate gate) {
        return step -> {
            if (step == held) {
                hold(gate);
            }
        };
    }

    /** Takes no notice of an interrupt until it is through, and then keeps it. */
    private static void hold(Gate gate) {
        boolean isInterrupted = false;
        while (!gate.isOpen()) {
            try {
                gate.pass();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertTotal(int count, Steps steps) {
        assertThat(total).as("the total of %d steps", count).hasValue(steps.total(count));
    }

    private void assertTotal(long expected, long[] given, Workers workers) throws Exception {
        startCall(workers, given.length, step -> given[step]).join();
        assertThat(total).as("the total of %s", Arrays.toString(given)).hasValue(expected);
    }

    private static void assertInterrupted(Worker caller) throws InterruptedException {
        assertThat(caller.failure())
                .as("what the interrupted caller was told")
                .isInstanceOf(InterruptedException.class);
    }
}
