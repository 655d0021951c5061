package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import claimcheck.scenario.fixtures.EarlyThreadFixture;
import claimcheck.scenario.fixtures.FailingThreadsFixture;
import claimcheck.scenario.fixtures.LeakFixture;
import claimcheck.scenario.fixtures.WaitFixture;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong anywhere in a scenario fails it, says where, and ends with it. */
class ScenarioTest {

    @Test
    void a_workers_error_fails_the_scenario_and_names_the_worker() {
        assertThat(Played.of(FailingThreadsFixture.class, "a_worker_fails").failure())
                .isInstanceOf(AssertionError.class)
                .hasMessage("worker 'teller' failed: java.lang.IllegalStateException: no money")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_workers_error_is_no_less_when_the_method_has_already_ended() {
        assertThat(
                        Played.of(
                                        FailingThreadsFixture.class,
                                        "a_worker_fails_and_is_told_to_end_just_then")
                                .failure())
                .hasMessage("worker 'teller' failed: java.lang.IllegalStateException: no money");
    }

    @Test
    void an_error_in_a_raw_thread_fails_the_scenario_and_names_the_thread() {
        assertThat(Played.of(FailingThreadsFixture.class, "a_raw_thread_fails").failure())
                .isInstanceOf(AssertionError.class)
                .hasMessage("thread 'raw' died of java.lang.IllegalStateException: no money");
    }

    @Test
    void a_thread_group_of_its_own_hides_no_error() {
        assertThat(
                        Played.of(FailingThreadsFixture.class, "a_raw_thread_of_a_group_fails")
                                .failure())
                .hasMessage("thread 'raw' died of java.lang.IllegalStateException: no money");
    }

    @Test
    void an_error_outranks_an_abort_and_keeps_it() {
        Throwable failure =
                Played.of(
                                FailingThreadsFixture.class,
                                "a_worker_fails_and_nothing_can_be_concluded")
                        .failure();

        assertThat(failure)
                .hasMessage("worker 'teller' failed: java.lang.IllegalStateException: no money");
        assertThat(failure.getSuppressed())
                .singleElement()
                .isInstanceOf(Inconclusive.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("inconclusive: too few samples");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_worker_cannot_decide",
                "a_worker_that_nobody_joins_cannot_decide",
                "a_child_cannot_decide"
            })
    void where_a_thread_or_a_child_cannot_decide_nothing_is_decided(String name) {
        assertThat(Played.of(WaitFixture.class, name).abort())
                .isInstanceOf(Inconclusive.class)
                .hasMessage("inconclusive: one core");
    }

    @Test
    void the_methods_own_error_comes_first_and_keeps_the_others() {
        Throwable failure =
                Played.of(FailingThreadsFixture.class, "a_worker_fails_and_the_method_too")
                        .failure();

        assertThat(failure).hasMessage("the sum is wrong");
        assertThat(failure.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("worker 'teller' failed: java.lang.IllegalStateException: no money");
    }

    @Test
    void an_error_that_was_asked_for_is_none() {
        Played.of(FailingThreadsFixture.class, "a_worker_fails_as_asked").passed();
    }

    @Test
    void an_interrupt_at_the_end_is_no_error() {
        Played.of(FailingThreadsFixture.class, "a_worker_waits_until_it_is_interrupted_at_the_end")
                .passed();
    }

    @Test
    void a_thread_that_is_left_running_fails_the_scenario_and_is_named() {
        Delay.by(
                0.03,
                () ->
                        assertThat(Played.of(LeakFixture.class, "leaves_a_thread").failure())
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "thread 'forgotten' was left running, WAITING\n    at ")
                                .hasMessageContaining("LeakFixture.idle"));
        Awaitility.await()
                .until(
                        () ->
                                Thread.getAllStackTraces().keySet().stream()
                                        .noneMatch(thread -> thread.getName().equals("forgotten")));
    }

    @Test
    void all_that_are_left_are_told_before_one_is_woken() {
        Delay.by(
                0.03,
                () ->
                        assertThat(
                                        Played.of(
                                                        LeakFixture.class,
                                                        "leaves_two_threads_of_which_one_frees_the_other")
                                                .failure())
                                .hasMessageStartingWith("thread 'the one' was left running")
                                .satisfies(
                                        first ->
                                                assertThat(first.getSuppressed())
                                                        .singleElement(THROWABLE)
                                                        .hasMessageStartingWith(
                                                                "thread 'the other' was left running")));
    }

    @Test
    void a_thread_that_is_started_when_an_exercise_is_made_fails_it() {
        Delay.by(
                0.03,
                () ->
                        assertThat(
                                        Played.of(EarlyThreadFixture.class, "does_nothing_with_it")
                                                .failure())
                                .hasMessageStartingWith("thread 'early' was left running, "));
    }

    @Test
    void a_thread_of_the_common_pool_is_the_jvms_and_none_that_is_left() {
        Played.of(LeakFixture.class, "wakes_the_common_pool").passed();
    }

    @Test
    void a_worker_that_does_not_hear_fails_the_scenario_and_is_named() {
        try {
            Delay.by(
                    0.03,
                    () ->
                            assertThat(
                                            Played.of(
                                                            LeakFixture.class,
                                                            "leaves_a_worker_that_does_not_hear")
                                                    .failure())
                                    .hasMessageStartingWith(
                                            "worker 'deaf' did not end when interrupted; a scenario that must"
                                                    + " wedge does it in a child JVM\nWAITING\n    at "));
        } finally {
            LeakFixture.END.countDown();
        }
    }

    @Test
    void a_child_process_that_is_left_running_fails_the_scenario_and_is_killed() {
        Throwable failure = Played.of(LeakFixture.class, "leaves_a_process").failure();

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .message()
                .matches("(?s)process \\d+ was left running: .*");
        var pid = Pattern.compile("process (\\d+)").matcher(String.valueOf(failure.getMessage()));
        assertThat(pid.find()).isTrue();
        Awaitility.await().until(() -> ProcessHandle.of(Long.parseLong(pid.group(1))).isEmpty());
    }

    @Test
    void a_gate_that_nobody_opens_fails_the_scenario_and_is_named() {
        Delay.by(
                0.03,
                () ->
                        assertThat(Played.of(WaitFixture.class, "nobody_opens_the_gate").failure())
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "nobody opened the gate 'the reader has looked' within PT0.9S\n")
                                .hasMessageContaining("WaitFixture.nobody_opens_the_gate"));
    }

    @Test
    void a_rendezvous_to_which_one_does_not_come_fails_the_scenario() {
        Delay.by(
                0.03,
                () ->
                        assertThat(
                                        Played.of(
                                                        WaitFixture.class,
                                                        "one_does_not_come_to_the_rendezvous")
                                                .failure())
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "1 of 2 threads came to the rendezvous within PT0.9S\n"));
    }

    @Test
    void a_hang_ends_with_a_dump_and_the_cycle_by_name() {
        // loads what the watchdog needs, which takes longer than the short bounds; another test may
        // have left a cycle
        assertThat(LockCycle.find()).isNotNull();

        Delay.by(
                0.03,
                () ->
                        assertThat(Played.of(WaitFixture.class, "hangs_in_a_lock_cycle").failure())
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "the scenario hung: not done after PT3.6S; a lock cycle:\n")
                                .hasMessageMatching(
                                        "(?s).*lefty waits for ReentrantLock@\\w+, which righty holds, at .*")
                                .hasMessageMatching(
                                        "(?s).*righty waits for ReentrantLock@\\w+, which lefty holds, at .*")
                                .hasMessageContaining("\"lefty\" WAITING on ")
                                .hasMessageContaining("WaitFixture.hangs_in_a_lock_cycle"));
    }

    @Test
    void a_hang_without_a_cycle_ends_with_a_dump() {
        Delay.by(
                0.01,
                () ->
                        assertThat(Played.of(WaitFixture.class, "hangs_for_no_reason").failure())
                                .hasMessageStartingWith(
                                        "the scenario hung: not done after PT1.2S\n")
                                .hasMessageContaining("WaitFixture.hangs_for_no_reason"));
    }

    @Test
    void an_inconclusive_scenario_is_aborted_and_says_why() {
        assertThat(Played.of(WaitFixture.class, "cannot_decide").abort())
                .isInstanceOf(Inconclusive.class)
                .hasMessage("inconclusive: one core");
    }

    @Test
    void a_scenario_that_does_not_apply_is_aborted_and_says_why() {
        assertThat(Played.of(WaitFixture.class, "does_not_apply").abort())
                .hasMessage("not applicable: no virtual threads before JDK 21");
    }

    @Test
    void the_two_aborts_are_told_apart_by_their_message() {
        assertThat(Inconclusive.reasonIn("inconclusive: one core")).contains("one core");
        assertThat(Inconclusive.reasonNotApplicableIn("inconclusive: one core")).isEmpty();
        assertThat(Inconclusive.reasonNotApplicableIn("not applicable: no fork"))
                .contains("no fork");
        assertThat(Inconclusive.reasonIn("not applicable: no fork")).isEmpty();
    }

    @Test
    void whatever_is_thrown_fails_the_scenario() {
        assertThat(Played.of(WaitFixture.class, "throws_what_is_no_exception").failure())
                .hasMessageContaining("odd");
    }
}
