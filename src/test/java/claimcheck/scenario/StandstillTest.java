package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import claimcheck.scenario.fixtures.StandstillFixture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A scenario that judges variants ends as soon as none of its threads can go on, and says why. */
class StandstillTest {

    /** A standstill is found after a tenth of a second. */
    private static final double QUICK = 0.1;

    @Test
    void a_circle_of_monitors_is_a_deadlock_and_is_named() {
        assertThat(failure("two_threads_wait_for_each_others_monitors"))
                .asInstanceOf(type(ScenarioError.class))
                .satisfies(
                        error -> {
                            assertThat(error.kind()).isEqualTo(ScenarioError.Kind.DEADLOCK);
                            assertThat(error.getMessage())
                                    .startsWith("nobody can go on:")
                                    .containsPattern(
                                            "first waits for Object@\\w+, which second holds, at \\S*StandstillFixture.enterBoth")
                                    .containsPattern(
                                            "second waits for Object@\\w+, which first holds");
                        });
    }

    @Test
    void who_is_known_to_be_stuck_is_not_told_of_once_more() {
        assertThat(failure("two_threads_wait_for_each_others_monitors"))
                .hasNoSuppressedExceptions();
    }

    @Test
    void a_wait_that_nobody_ends_is_a_deadlock() {
        assertThat(failure("nobody_notifies"))
                .asInstanceOf(type(ScenarioError.class))
                .extracting(ScenarioError::kind)
                .isEqualTo(ScenarioError.Kind.DEADLOCK);
    }

    @Test
    void a_pool_without_work_wakes_nobody() {
        assertThat(failure("a_pool_has_no_work_left"))
                .asInstanceOf(type(ScenarioError.class))
                .extracting(ScenarioError::kind)
                .isEqualTo(ScenarioError.Kind.DEADLOCK);
    }

    @Test
    void who_waits_for_the_scenario_is_not_deadlocked_but_misses_somebody() {
        assertThat(failure("nobody_else_comes_to_the_rendezvous"))
                .isNotInstanceOf(ScenarioError.class)
                .hasMessage(
                        "nothing moves any more: 1 of 2 threads came to the moment when both are in and no more can");
        assertThat(failure("nobody_opens_the_gate"))
                .isNotInstanceOf(ScenarioError.class)
                .hasMessage("nothing moves any more: nobody opened the gate 'the other has begun'");
        assertThat(failure("what_is_awaited_cannot_come"))
                .hasMessageStartingWith("nothing moves any more: ")
                .hasMessageEndingWith("pigs fly");
    }

    @Test
    void who_waits_for_a_time_can_go_on() {
        Delay.by(
                QUICK,
                () ->
                        Played.of(
                                        StandstillFixture.class,
                                        "a_thread_waits_for_some_time_and_goes_on")
                                .passed());
    }

    @Test
    void who_waits_for_a_process_can_go_on() {
        Delay.by(
                QUICK,
                () ->
                        Played.of(StandstillFixture.class, "a_process_takes_its_time_and_is_heard")
                                .passed());
    }

    /** It was told of that end, and has not had a core since. */
    @Test
    void who_waits_for_a_worker_that_has_ended_can_go_on() throws InterruptedException {
        var group = new ThreadGroup("a scenario");
        var goOn = new CountDownLatch(1);
        Worker elsewhere = new Workers().start("elsewhere", goOn::await);
        var joining = new Thread(group, Body.unchecked(elsewhere::join), "joining");
        joining.start();
        Await.until("it waits", () -> joining.getState() == Thread.State.TIMED_WAITING);

        var standstill = new Standstill(group);
        Delay.by(
                0.01,
                () -> {
                    long end = System.nanoTime() + 5 * Bounds.standstill().toNanos();
                    for (int look = 0; look < 50 || System.nanoTime() < end; look++) {
                        assertThat(standstill.isReached()).isFalse();
                    }
                });

        goOn.countDown();
        joining.join();
    }

    /** Each look finds it in a wait of the kit, and never in the same one. */
    @Test
    void who_goes_from_one_wait_of_the_kit_to_the_next_moves() throws InterruptedException {
        var group = new ThreadGroup("a scenario");
        var goOn = new AtomicBoolean(true);
        Body manyWaits =
                () -> {
                    while (goOn.get()) {
                        var looks = new AtomicInteger();
                        Await.until("it is looked twice", () -> looks.incrementAndGet() == 2);
                    }
                };
        var busy = new Thread(group, Body.unchecked(manyWaits), "busy");
        busy.start();

        var standstill = new Standstill(group);
        try {
            Delay.by(
                    0.2,
                    () -> {
                        long end = System.nanoTime() + 5 * Bounds.standstill().toNanos();
                        while (System.nanoTime() < end) {
                            assertThat(standstill.isReached()).isFalse();
                        }
                    });
        } finally {
            goOn.set(false);
            busy.join();
        }
    }

    private static Throwable failure(String method) {
        var failure = new Throwable[1];
        Delay.by(QUICK, () -> failure[0] = Played.of(StandstillFixture.class, method).failure());
        return failure[0];
    }
}
