package threads.never_started;

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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import threads.never_started.PlannedCounter.Share;

/** A count that is shared between threads: nothing of it is left undone, and nobody is left. */
@ClaimExercise
class NeverStartedExercise {

    private static final int THREADS = 3;
    private static final long LIMIT = 30;

    /** For what happens within some nanoseconds, and cannot be planned. */
    private static final int ROUNDS = 3_000;

    /** One number of each share. */
    private static final List<Long> ONE_OF_EACH = List.of(5L, 15L, 25L);

    private final Variant<SharedCount> variant = Variant.of(SharedCount.class);

    /** Somebody who has counted, or waits until it is done. */
    private record Caller(Worker worker, CompletableFuture<Long> found) {}

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    @ShowTimeline
    void every_share_is_counted_and_the_caller_is_told_how_many_were_found(Workers workers)
            throws Exception {
        try (var made = new MadeThreads()) {
            var counter = new PlannedCounter();
            Caller caller = call(workers, variant.fresh(made), LIMIT, THREADS, counter);
            caller.worker().join();

            assertAllIsCounted(caller, LIMIT, THREADS, counter);
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    void the_shares_are_as_equal_as_they_can_be_whatever_is_to_be_counted(Workers workers)
            throws Exception {
        try (var made = new MadeThreads()) {
            SharedCount count = variant.fresh(made);
            assertAllIsCounted(workers, count, 1, 1);
            assertAllIsCounted(workers, count, 7, 7);
            assertAllIsCounted(workers, count, 10, 4);
            assertAllIsCounted(workers, count, 11, 3);
            assertAllIsCounted(workers, count, 5_000_000_009L, 2);
            assertAllIsCounted(workers, count, Long.MAX_VALUE, 3);
            assertAllIsCounted(workers, count, Long.MAX_VALUE, 7);
            assertAllIsCounted(workers, count, Long.MAX_VALUE, 8);
        }
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    @ShowTimeline
    void all_shares_are_counted_at_the_same_time_by_threads_of_the_factory(Workers workers)
            throws Exception {
        var allAreAtIt = new Rendezvous(THREADS, "the moment when all shares are counted");
        try (var made = new MadeThreads()) {
            var counter = new PlannedCounter();
            ONE_OF_EACH.forEach(number -> counter.plan(number, allAreAtIt::meet));
            Caller caller = call(workers, variant.fresh(made), LIMIT, THREADS, counter);
            caller.worker().join();

            assertAllIsCounted(caller, LIMIT, THREADS, counter);
            assertThat(counter.threads())
                    .as("the threads that have counted")
                    .hasSize(THREADS)
                    .isSubsetOf(made.all());
        }
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    void each_share_has_a_thread_of_its_own_however_many_there_are(Workers workers)
            throws Exception {
        for (int threads : new int[] {1, 2, 20}) {
            var allAreAtIt = new Rendezvous(threads, "the moment when all shares are counted");
            Runnable meet = unchecked(allAreAtIt::meet);
            try (var made = new MadeThreads()) {
                var counter = new PlannedCounter();
                Counter together =
                        (from, to) -> {
                            meet.run();
                            return counter.count(from, to);
                        };
                Caller caller = call(workers, variant.fresh(made), LIMIT, threads, together);
                caller.worker().join();

                assertAllIsCounted(caller, LIMIT, threads, counter);
                assertThat(counter.threads())
                        .as("the threads that have counted %d shares", threads)
                        .hasSize(threads)
                        .isSubsetOf(made.all());
            }
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "all_shares_are_counted_at_the_same_time_by_threads_of_the_factory")
    void nothing_is_missing_if_two_shares_are_done_at_the_same_moment(Workers workers)
            throws Exception {
        var done = new ShortMeeting(2);
        Counter findsOne =
                (from, to) -> {
                    done.meet();
                    return 1;
                };
        workers.start(
                        "caller",
                        () -> {
                            for (int round = 0; round < ROUNDS; round++) {
                                SharedCount count = variant.fresh((ThreadFactory) Thread::new);
                                assertThat(count.count(2, 2, findsOne))
                                        .as("how many were found in round %d", round)
                                        .isEqualTo(2);
                            }
                        })
                .join();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    @ShowTimeline
    void the_caller_rests_until_the_last_share_is_counted(Workers workers) throws Exception {
        for (long slowest : ONE_OF_EACH) {
            var goOn = new Gate("the slowest share may be counted");
            try (var made = new MadeThreads()) {
                var counter = new PlannedCounter();
                counter.plan(slowest, goOn::pass);
                Caller caller = call(workers, variant.fresh(made), LIMIT, THREADS, counter);
                counter.awaitCounted(THREADS - 1);
                assertThat(caller.worker()).rests();
                goOn.open();
                caller.worker().join();

                assertAllIsCounted(caller, LIMIT, THREADS, counter);
            }
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    @ShowTimeline
    void a_failure_is_told_to_the_caller_when_the_other_shares_are_counted(Workers workers)
            throws Exception {
        var exception = new IllegalStateException("the counter has lost count");
        var error = new LinkageError("the counter is broken");
        var wrapping = new CompletionException("the counter has asked another", exception);
        assertIsTold(exception, () -> fail(exception), ONE_OF_EACH.get(0), workers);
        assertIsTold(error, () -> fail(error), ONE_OF_EACH.get(2), workers);
        assertIsTold(wrapping, () -> fail(wrapping), ONE_OF_EACH.get(1), workers);

        assertOneIsTold(() -> fail(exception), () -> fail(error), workers, exception, error);
        assertOneIsTold(() -> fail(error), () -> fail(exception), workers, exception, error);
        assertOneIsTold(() -> fail(exception), () -> fail(exception), workers, exception);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_failure_is_told_to_the_caller_when_the_other_shares_are_counted")
    @ShowTimeline
    void shares_are_counted_that_begin_when_another_has_failed(Workers workers) throws Exception {
        var failure = new IllegalStateException("the counter has lost count");
        var fails = new Gate("the count of one share fails");
        var othersMayBegin = new Gate("the other threads may begin");
        var failed = new AtomicReference<Thread>();
        try (var made = new MadeThreads(othersMayBegin)) {
            var counter = new PlannedCounter();
            ONE_OF_EACH.forEach(
                    number ->
                            counter.plan(
                                    number,
                                    () -> {
                                        if (failed.compareAndSet(null, Thread.currentThread())) {
                                            fails.open();
                                            fail(failure);
                                        }
                                    }));
            Worker caller = call(workers, variant.fresh(made), LIMIT, THREADS, counter).worker();
            fails.pass();
            Idleness.busyOnes(Set.of(failed.get()));
            othersMayBegin.open();

            assertThat(caller.failure()).as("what the caller was told").isSameAs(failure);
            assertThat(counter.counted()).as("the other shares").hasSize(THREADS - 1);
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    @ShowTimeline
    void who_is_interrupted_has_the_threads_stop_and_gives_up_when_they_have(Workers workers)
            throws Exception {
        var neverOpened = new Gate("the count may go on");
        var mayStop = new Gate("those that were interrupted may stop");
        var interrupted = new AtomicInteger();
        var whenTold = new AtomicInteger();
        var failure = new IllegalStateException("the counter has lost count");
        try (var made = new MadeThreads()) {
            var counter = new PlannedCounter();
            ONE_OF_EACH.forEach(
                    number ->
                            counter.plan(
                                    number,
                                    () -> {
                                        try {
                                            neverOpened.pass();
                                        } catch (InterruptedException e) {
                                            interrupted.incrementAndGet();
                                            passWhateverComes(mayStop);
                                            if (number.equals(ONE_OF_EACH.get(1))) {
                                                fail(failure);
                                            }
                                        }
                                    }));
            SharedCount count = variant.fresh(made);
            Worker caller =
                    workers.start(
                            "caller",
                            () -> {
                                try {
                                    count.count(LIMIT, THREADS, counter);
                                } finally {
                                    whenTold.set(counter.counting());
                                }
                            });
            Await.until(
                    () -> counter.counting() + " shares are counted, and not " + THREADS,
                    () -> counter.counting() == THREADS);
            assertThat(caller).rests();

            caller.interrupt();

            Await.until(
                    () -> interrupted + " of " + THREADS + " threads were interrupted",
                    () -> interrupted.get() == THREADS);
            assertThat(caller).rests();
            caller.interrupt();
            assertStaysAtRest(caller);
            mayStop.open();
            assertThat(caller.failure())
                    .as("what the interrupted caller was told")
                    .isInstanceOf(InterruptedException.class);
            assertThat(whenTold).as("shares that were still counted then").hasValue(0);
        } finally {
            mayStop.open();
        }
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    @ShowTimeline
    void a_second_count_does_not_wait_for_the_first_nor_mix_with_it(Workers workers)
            throws Exception {
        var goOn = new Gate("the last share of the first count may be counted");
        try (var made = new MadeThreads()) {
            SharedCount count = variant.fresh(made);
            var counter = new PlannedCounter();
            counter.plan(
                    ONE_OF_EACH.get(0),
                    () -> assertAllIsCounted(workers, count, 2 * LIMIT, THREADS));
            counter.plan(ONE_OF_EACH.get(2), goOn::pass);

            Caller first = call(workers, count, LIMIT, THREADS, counter);
            counter.awaitCounted(THREADS - 1);
            Idleness.busyOnes(made.all());
            assertStaysAtRest(first.worker());
            goOn.open();
            first.worker().join();

            assertAllIsCounted(first, LIMIT, THREADS, counter);
            assertAllIsCounted(workers, count, LIMIT, THREADS);
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_failure_is_told_to_the_caller_when_the_other_shares_are_counted")
    void a_failure_is_that_of_its_own_count_though_another_begins_and_ends(Workers workers)
            throws Exception {
        var failure = new IllegalStateException("the counter has lost count");
        var fails = new Gate("the count of one share fails");
        var goOn = new Gate("the other shares of the first count may be counted");
        var failed = new AtomicReference<Thread>();
        try (var made = new MadeThreads()) {
            SharedCount count = variant.fresh(made);
            var counter = new PlannedCounter();
            ONE_OF_EACH.forEach(number -> counter.plan(number, goOn::pass));
            counter.plan(
                    ONE_OF_EACH.get(0),
                    () -> {
                        failed.set(Thread.currentThread());
                        fails.open();
                        fail(failure);
                    });
            Worker first = call(workers, count, LIMIT, THREADS, counter).worker();
            fails.pass();
            Idleness.busyOnes(Set.of(failed.get()));
            assertAllIsCounted(workers, count, LIMIT, THREADS);
            goOn.open();

            assertThat(first.failure())
                    .as("what the caller of the first count was told")
                    .isSameAs(failure);
        } finally {
            goOn.open();
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "every_share_is_counted_and_the_caller_is_told_how_many_were_found")
    void the_threads_end_when_all_is_counted_also_if_a_share_fails(Workers workers)
            throws Exception {
        var failure = new IllegalStateException("the counter has lost count");
        try (var made = new MadeThreads()) {
            SharedCount count = variant.fresh(made);
            var counter = new PlannedCounter();
            call(workers, count, LIMIT, THREADS, counter).worker().join();
            counter.plan(ONE_OF_EACH.get(0), () -> fail(failure));
            assertThat(call(workers, count, LIMIT, THREADS, counter).worker().failure())
                    .as("what the caller was told")
                    .isSameAs(failure);

            awaitEnd(made);
        }
    }

    private static Caller call(
            Workers workers, SharedCount count, long limit, int threads, Counter counter) {
        var found = new CompletableFuture<Long>();
        Worker worker =
                workers.start("caller", () -> found.complete(count.count(limit, threads, counter)));
        return new Caller(worker, found);
    }

    /** One share fails while the others are still counted. */
    private void assertIsTold(Throwable told, Runnable failure, long failing, Workers workers)
            throws Exception {
        var goOn = new Gate("the other shares may be counted");
        var fails = new Gate("the count of one share fails");
        var failed = new AtomicReference<Thread>();
        try (var made = new MadeThreads()) {
            var counter = new PlannedCounter();
            ONE_OF_EACH.forEach(number -> counter.plan(number, goOn::pass));
            counter.plan(
                    failing,
                    () -> {
                        failed.set(Thread.currentThread());
                        fails.open();
                        failure.run();
                    });
            Worker caller = call(workers, variant.fresh(made), LIMIT, THREADS, counter).worker();
            fails.pass();
            Idleness.busyOnes(Set.of(failed.get()));
            assertThat(caller).rests();
            goOn.open();

            assertThat(caller.failure()).as("what the caller was told").isSameAs(told);
            assertThat(counter.counted()).as("the other shares").hasSize(THREADS - 1);
            assertThat(counter.begun()).as("the shares that were begun").hasSize(THREADS);
            assertNobodyDied(made);
        }
    }

    /** Two shares fail, each as is planned for it. */
    private void assertOneIsTold(
            Runnable first, Runnable second, Workers workers, Throwable... oneOf) throws Exception {
        var bothAreAtIt = new Rendezvous(2, "the moment when both shares fail");
        try (var made = new MadeThreads()) {
            var counter = new PlannedCounter();
            counter.plan(
                    ONE_OF_EACH.get(0),
                    () -> {
                        bothAreAtIt.meet();
                        first.run();
                    });
            counter.plan(
                    ONE_OF_EACH.get(1),
                    () -> {
                        bothAreAtIt.meet();
                        second.run();
                    });
            Worker caller = call(workers, variant.fresh(made), LIMIT, THREADS, counter).worker();

            assertThat(caller.failure())
                    .as("what the caller was told when two shares had failed")
                    .isIn((Object[]) oneOf);
            assertThat(counter.counted()).as("the other shares").hasSize(THREADS - 2);
            assertNobodyDied(made);
        }
    }

    private static void assertNobodyDied(MadeThreads made) {
        awaitEnd(made);
        assertThat(made.uncaught()).as("what threads have died of").isEmpty();
    }

    private static void awaitEnd(MadeThreads made) {
        Await.until(
                () -> "these threads have not ended: " + made.living(),
                () -> made.living().isEmpty());
    }

    /** Again and again: one that was woken, and has not had its turn yet, looks as if it rested. */
    private static void assertStaysAtRest(Worker caller) {
        for (int look = 0; look < 3; look++) {
            assertThat(caller).rests();
        }
    }

    private static void assertAllIsCounted(
            Workers workers, SharedCount count, long limit, int threads) throws Exception {
        var counter = new PlannedCounter();
        Caller caller = call(workers, count, limit, threads, counter);
        caller.worker().join();
        assertAllIsCounted(caller, limit, threads, counter);
    }

    private static void assertAllIsCounted(
            Caller caller, long limit, int threads, PlannedCounter counter) {
        List<Share> shares = new ArrayList<>(counter.counted());
        shares.sort(Comparator.comparingLong(Share::from));
        long next = 0;
        for (Share share : shares) {
            assertThat(share.from())
                    .as("where the next share begins, in %s", shares)
                    .isEqualTo(next);
            assertThat(share.size())
                    .as("size of a share of %d numbers for %d threads", limit, threads)
                    .isBetween(limit / threads, limit / threads + (limit % threads == 0 ? 0 : 1));
            next = share.to();
        }
        assertThat(next).as("where the last share ends, in %s", shares).isEqualTo(limit);
        assertThat(shares).as("the shares").hasSize(threads);
        assertThat(caller.found())
                .as("how many were found")
                .isCompletedWithValue(PlannedCounter.dividedBelow(limit));
    }

    private static void passWhateverComes(Gate gate) {
        while (true) {
            try {
                gate.pass();
                return;
            } catch (InterruptedException e) {
                // It stops when it may, however often it is told.
            }
        }
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private static void fail(Error failure) {
        throw failure;
    }
}
