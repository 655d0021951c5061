package threads.join_timeout;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A join with a timeout returns at the thread's end or at the timeout, whichever comes first; a
 * timeout of zero is none.
 */
@ClaimScenario
@ShowTimeline
class JoinTimeoutScenario {

    private static final long SHORT = 300;
    private static final long ONE_DAY = TimeUnit.DAYS.toMillis(1);

    @Test
    void while_the_thread_does_not_end_join_returns_at_the_timeout(
            Workers workers, Evidence evidence) throws InterruptedException {
        try (var held = HeldThread.start()) {
            var waited = new CompletableFuture<Duration>();
            Worker caller =
                    workers.start(
                            "caller",
                            () -> {
                                long before = System.nanoTime();
                                held.thread().join(SHORT);
                                waited.complete(Duration.ofNanos(System.nanoTime() - before));
                            });

            caller.join();
            assertThat(held.thread().isAlive()).as("the thread is alive").isTrue();
            assertThat(waited.join())
                    .as("what join waited")
                    .isGreaterThanOrEqualTo(Duration.ofMillis(SHORT));
            evidence.saw(
                    "join(%d) returned after %d ms, with the thread alive",
                    SHORT, waited.join().toMillis());
        }
    }

    @Test
    void when_the_thread_ends_join_returns_however_long_the_timeout(Workers workers)
            throws InterruptedException {
        try (var held = HeldThread.start()) {
            var aliveAtTheReturn = new CompletableFuture<Boolean>();
            Worker caller =
                    workers.start(
                            "caller",
                            () -> {
                                held.thread().join(ONE_DAY);
                                aliveAtTheReturn.complete(held.thread().isAlive());
                            });

            assertThat(caller).isBlockedIn(Thread.class, "join").staysBlocked();
            assertThat(caller.thread().getState())
                    .as("the state in join")
                    .isEqualTo(State.TIMED_WAITING);
            held.letGo();
            caller.join();
            assertThat(aliveAtTheReturn).as("alive when join returned").isCompletedWithValue(false);
        }
    }

    @Test
    void a_loop_of_short_joins_goes_on_with_its_own_work_until_the_thread_ends(
            Workers workers, Evidence evidence) throws InterruptedException {
        try (var held = HeldThread.start()) {
            var turns = new AtomicInteger();
            Worker caller =
                    workers.start(
                            "caller",
                            () -> {
                                while (held.thread().isAlive()) {
                                    if (turns.incrementAndGet() == 3) {
                                        held.letGo();
                                    }
                                    held.thread().join(10);
                                }
                            });

            caller.join();
            assertThat(held.thread().getState())
                    .as("the state after the loop")
                    .isEqualTo(State.TERMINATED);
            assertThat(turns).as("turns of the loop").hasValueGreaterThanOrEqualTo(3);
            evidence.saw("the loop took %d turns; the thread was let go in the third", turns.get());
        }
    }

    @Test
    void a_timeout_of_zero_waits_for_ever(Workers workers) throws InterruptedException {
        try (var held = HeldThread.start()) {
            Worker caller = workers.start("caller", () -> held.thread().join(0));

            assertThat(caller).isBlockedIn(Thread.class, "join").staysBlocked();
            // The JVM's word for it: with a timeout the state would be TIMED_WAITING.
            assertThat(caller.thread().getState()).as("the state in join").isEqualTo(State.WAITING);
            held.letGo();
            caller.join();
        }
    }

    @Test
    void a_timed_join_of_zero_does_not_wait(Workers workers) throws InterruptedException {
        try (var held = HeldThread.start()) {
            workers.start("caller", () -> TimeUnit.MILLISECONDS.timedJoin(held.thread(), 0)).join();

            assertThat(held.thread().isAlive()).as("the thread is alive").isTrue();
        }
    }

    @Test
    void a_join_with_a_duration_does_not_wait_for_zero_and_tells_which_came_first(Workers workers)
            throws InterruptedException {
        Needs.jdk(19, "Thread.join(Duration)");
        try (var held = HeldThread.start()) {
            assertThat(endsWithin(Duration.ZERO, held.thread(), workers))
                    .as("said to have ended")
                    .isFalse();
            assertThat(held.thread().isAlive()).as("the thread is alive").isTrue();

            held.letGo();
            assertThat(endsWithin(Duration.ofDays(1), held.thread(), workers))
                    .as("said to have ended")
                    .isTrue();
            assertThat(held.thread().isAlive()).as("the thread is alive").isFalse();
        }
    }

    /** By reflection, because rooms are compiled for 17. */
    private static boolean endsWithin(Duration timeout, Thread thread, Workers workers)
            throws InterruptedException {
        var ended = new CompletableFuture<Boolean>();
        Worker caller =
                workers.start(
                        "caller",
                        () ->
                                ended.complete(
                                        (Boolean)
                                                Thread.class
                                                        .getMethod("join", Duration.class)
                                                        .invoke(thread, timeout)));
        caller.join();
        return ended.join();
    }
}
