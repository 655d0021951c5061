package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import claimcheck.scenario.fixtures.RoundsOnOneCore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rounds find a race that a loop on one object misses, and end whatever happens in them. */
class RoundsTest {

    private static final int ROUNDS = 20_000;

    @AfterEach
    void the_second_thread_has_ended() {
        Awaitility.await()
                .atMost(Bounds.glance().multipliedBy(5))
                .until(
                        () ->
                                Thread.getAllStackTraces().keySet().stream()
                                        .noneMatch(
                                                thread ->
                                                        thread.getName().equals("second of two")));
    }

    @Test
    void a_racy_counter_loses_updates() throws InterruptedException {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);

        // Without a witness it is inconclusive, and shown as such: a busy machine may grant none.
        Map<Integer, Integer> tally =
                Rounds.of(() -> new int[1], RoundsTest::increment, RoundsTest::increment)
                        .tallyUntil(total -> total == 1, ROUNDS, count -> count[0]);

        assertThat(tally).containsOnlyKeys(1, 2);
        assertThat(tally.values().stream().mapToInt(Integer::intValue).sum() % ROUNDS).isZero();
    }

    @Test
    void a_guarded_counter_never_does() throws InterruptedException {
        assertThat(
                        Rounds.of(
                                        AtomicInteger::new,
                                        AtomicInteger::incrementAndGet,
                                        AtomicInteger::incrementAndGet)
                                .tally(ROUNDS, AtomicInteger::get))
                .isEqualTo(Map.of(2, ROUNDS));
    }

    @Test
    void each_round_has_an_object_of_its_own() throws InterruptedException {
        var made = new AtomicInteger();

        assertThat(
                        Rounds.of(made::incrementAndGet, number -> {}, number -> {})
                                .tally(5, number -> number))
                .isEqualTo(Map.of(1, 1, 2, 1, 3, 1, 4, 1, 5, 1));
    }

    @Test
    void no_rounds_have_no_outcome() throws InterruptedException {
        assertThat(Rounds.of(Object::new, o -> {}, o -> {}).tally(0, Object::toString)).isEmpty();
    }

    @Test
    void an_error_of_the_first_thread_fails_at_once() {
        assertThatThrownBy(
                        () ->
                                Rounds.of(AtomicInteger::new, RoundsTest::fail, number -> {})
                                        .tally(ROUNDS, AtomicInteger::get))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no money");
    }

    @Test
    void an_error_of_the_second_thread_fails_at_once() {
        assertThatThrownBy(
                        () ->
                                Rounds.of(AtomicInteger::new, number -> {}, RoundsTest::fail)
                                        .tally(ROUNDS, AtomicInteger::get))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "the second thread of a round failed: java.lang.IllegalStateException: no money")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void where_the_second_thread_cannot_decide_nothing_is_decided() {
        assertThatThrownBy(
                        () ->
                                Rounds.of(AtomicInteger::new, number -> {}, RoundsTest::undecided)
                                        .tally(ROUNDS, AtomicInteger::get))
                .isInstanceOf(Inconclusive.class);
    }

    @Test
    void an_error_of_the_second_thread_in_the_last_round_fails_too() {
        assertThatThrownBy(
                        () ->
                                Rounds.of(AtomicInteger::new, number -> {}, RoundsTest::fail)
                                        .tally(1, AtomicInteger::get))
                .hasMessageStartingWith("the second thread of a round failed");
    }

    @Test
    void what_the_outcome_throws_is_thrown() {
        assertThatThrownBy(
                        () ->
                                Rounds.of(Object::new, o -> {}, o -> {})
                                        .tally(
                                                ROUNDS,
                                                o -> {
                                                    throw Inconclusive.because("one core");
                                                }))
                .isInstanceOf(Inconclusive.class);
    }

    @Test
    void a_round_that_hangs_fails_with_a_dump() {
        Delay.by(
                0.02,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                Rounds.of(
                                                                () -> new CountDownLatch(1),
                                                                latch -> {},
                                                                RoundsTest::await)
                                                        .tally(ROUNDS, CountDownLatch::getCount))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith("a round hung for PT0.6S\n")
                                .hasMessageContaining("\"second of two\" WAITING on "));
    }

    @Test
    void so_does_one_whose_first_thread_hangs_in_a_wait_with_a_time() {
        Delay.by(
                0.02,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                Rounds.of(
                                                                () -> new CountDownLatch(1),
                                                                RoundsTest::awaitForADay,
                                                                latch -> {})
                                                        .tally(ROUNDS, CountDownLatch::getCount))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith("a round hung for PT0.6S\n")
                                .hasMessageContaining("TIMED_WAITING")
                                .hasMessageContaining("awaitForADay"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void they_go_on_when_both_threads_share_one_core() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/taskset")))
                .as("a program that pins a process to a core")
                .isTrue();
        Process pinned =
                new ProcessBuilder(
                                List.of(
                                        "/usr/bin/taskset",
                                        "-c",
                                        "0",
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        RoundsOnOneCore.class.getName()))
                        .inheritIO()
                        .start();
        try {
            assertThat(pinned.waitFor(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
            assertThat(pinned.exitValue()).isZero();
        } finally {
            pinned.destroyForcibly();
        }
    }

    private static void increment(int[] count) {
        count[0]++;
    }

    private static void fail(Object ignored) {
        throw new IllegalStateException("no money");
    }

    private static void undecided(Object ignored) {
        throw Inconclusive.because("one core");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitForADay(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("who waits is left alone", e);
        }
    }
}
