package pixels.leaked_index;

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
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A workshop whose threads draw all shares of a picture, whenever each of them begins. */
@ClaimExercise
class LeakedIndexExercise {

    private static final int SHARES = 5;

    /** For what happens within some nanoseconds, and cannot be planned. */
    private static final int ROUNDS = 200;

    private final Variant<Workshop> variant = Variant.of(Workshop.class);
    private final Shares shares = new Shares();

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    @ShowTimeline
    void all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started(Workers workers)
            throws Exception {
        try (var threads = new LateThreads()) {
            threads.onStart(
                    count -> {
                        if (count == SHARES) {
                            letAllBegin(threads);
                            shares.awaitDrawn(SHARES);
                        }
                    });

            startDrawing(workers, threads).join();
        }

        assertAllAreDrawn(SHARES, shares);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started")
    @ShowTimeline
    void all_shares_are_drawn_if_each_thread_begins_when_the_next_is_started(Workers workers)
            throws Exception {
        try (var threads = new LateThreads()) {
            threads.onStart(
                    count -> {
                        if (count > 1) {
                            threads.letBegin(count - 2);
                            shares.awaitDrawn(count - 1);
                        }
                        if (count == SHARES) {
                            threads.letBegin(SHARES - 1);
                        }
                    });

            startDrawing(workers, threads).join();
        }

        assertAllAreDrawn(SHARES, shares);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started")
    @ShowTimeline
    void all_shares_are_drawn_if_the_threads_begin_when_their_starter_waits_for_them(
            Workers workers) throws Exception {
        var before = new Shares();
        try (var threads = new LateThreads()) {
            threads.onStart(
                    count -> {
                        if (count == SHARES) {
                            letAllBegin(threads);
                            before.awaitDrawn(SHARES);
                            Idleness.busyOnes(threads.made());
                        }
                    });
            Workshop workshop = workshop(threads);
            Worker starter =
                    workers.start(
                            "starter",
                            () -> {
                                // Nobody had to wait for these.
                                workshop.draw(SHARES, before);
                                workshop.draw(SHARES, shares);
                            });
            threads.awaitStarted(2 * SHARES);
            assertThat(starter).rests();
            for (int last = SHARES - 1; last >= 0; last--) {
                threads.letBegin(SHARES + last);
                shares.awaitDrawn(SHARES - last);
            }
            starter.join();
        }

        assertAllAreDrawn(SHARES, before);
        assertAllAreDrawn(SHARES, shares);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started")
    void all_shares_are_drawn_however_many_there_are(Workers workers) throws Exception {
        for (int count : new int[] {1, 2, 8, 40}) {
            var allAreAtIt = new Rendezvous(count, "the moment when all shares are drawn");
            Set<Thread> drawing = ConcurrentHashMap.newKeySet();
            var some = new Shares();
            IntConsumer together =
                    share -> {
                        drawing.add(Thread.currentThread());
                        unchecked(allAreAtIt::meet).run();
                        some.accept(share);
                    };
            try (var threads = new LateThreads()) {
                threads.onStart(started -> threads.letBegin(started - 1));

                workers.start("starter of " + count, () -> workshop(threads).draw(count, together))
                        .join();

                assertAllAreDrawn(count, some);
                assertThat(drawing)
                        .as("the threads that have drawn %d shares", count)
                        .hasSize(count)
                        .isSubsetOf(threads.made());
            }
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "all_shares_are_drawn_however_many_there_are")
    void all_shares_are_drawn_if_two_threads_begin_and_end_at_the_same_moment(Workers workers)
            throws Exception {
        int count = 8;
        var begin = new ShortMeeting(2);
        var end = new ShortMeeting(2);
        workers.start(
                        "starter",
                        () -> {
                            for (int round = 0; round < ROUNDS; round++) {
                                var some = new Shares();
                                Workshop workshop =
                                        variant.fresh(
                                                (ThreadFactory)
                                                        body -> new Thread(begin.before(body)));
                                workshop.draw(
                                        count,
                                        share -> {
                                            some.accept(share);
                                            end.meet();
                                        });
                                assertAllAreDrawn(count, some);
                            }
                        })
                .join();
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void all_shares_are_drawn_at_the_same_time_by_threads_of_the_factory(Workers workers)
            throws Exception {
        var allAreAtIt = new Rendezvous(SHARES, "the moment when all shares are drawn");
        Set<Thread> drawing = ConcurrentHashMap.newKeySet();
        IntConsumer together =
                share -> {
                    drawing.add(Thread.currentThread());
                    unchecked(allAreAtIt::meet).run();
                };

        try (var threads = new LateThreads()) {
            threads.onStart(started -> threads.letBegin(started - 1));
            workers.start("starter", () -> workshop(threads).draw(SHARES, together)).join();

            assertThat(drawing)
                    .as("the threads that have drawn")
                    .hasSize(SHARES)
                    .isSubsetOf(threads.made());
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started")
    @ShowTimeline
    void the_starter_rests_until_the_last_share_is_drawn(Workers workers) throws Exception {
        for (int slowest = 0; slowest < SHARES; slowest++) {
            var goOn = new Gate("the slowest thread may go on");
            var some = new Shares();
            some.hold(slowest, goOn);
            try (var threads = new LateThreads()) {
                threads.onStart(started -> threads.letBegin(started - 1));
                Worker starter =
                        workers.start("starter", () -> workshop(threads).draw(SHARES, some));
                some.awaitDrawn(SHARES - 1);
                assertThat(starter).rests();
                goOn.open();
                starter.join();
            }

            assertAllAreDrawn(SHARES, some);
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void the_threads_end_when_the_picture_is_drawn(Workers workers) throws Exception {
        try (var threads = new LateThreads()) {
            threads.onStart(started -> threads.letBegin(started - 1));
            startDrawing(workers, threads).join();

            Await.until(
                    () -> "these threads have not ended: " + living(threads),
                    () -> living(threads).isEmpty());
        }
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started")
    @ShowTimeline
    void two_pictures_are_drawn_at_the_same_time(Workers workers) throws Exception {
        var others = new Shares();
        try (var threads = new LateThreads()) {
            Workshop workshop = workshop(threads);

            Worker first =
                    workers.start("starter of the first", () -> workshop.draw(SHARES, shares));
            threads.awaitStarted(SHARES);
            threads.onStart(started -> threads.letBegin(started - 1));
            workers.start("starter of the second", () -> workshop.draw(SHARES, others)).join();
            for (int begun = 0; begun < SHARES; begun++) {
                assertStaysAtRest(first);
                threads.letBegin(begun);
                shares.awaitDrawn(begun + 1);
                Idleness.busyOnes(List.of(threads.started(begun)));
            }
            first.join();
        }

        assertAllAreDrawn(SHARES, shares);
        assertAllAreDrawn(SHARES, others);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "the_starter_rests_until_the_last_share_is_drawn")
    @ShowTimeline
    void an_interrupt_ends_the_wait(Workers workers) throws Exception {
        var goOn = new Gate("the threads may go on");
        IntStream.range(0, SHARES).forEach(share -> shares.hold(share, goOn));
        try (var threads = new LateThreads()) {
            threads.onStart(started -> threads.letBegin(started - 1));
            Worker starter = startDrawing(workers, threads);
            threads.awaitStarted(SHARES);
            assertThat(starter).rests();

            starter.interrupt();

            assertThat(starter.failure())
                    .as("what the interrupted starter was told")
                    .isInstanceOf(InterruptedException.class);
            goOn.open();
        }
    }

    private Worker startDrawing(Workers workers, LateThreads threads) {
        return workers.start("starter", () -> workshop(threads).draw(SHARES, shares));
    }

    private Workshop workshop(LateThreads threads) {
        return variant.fresh(threads);
    }

    private static void letAllBegin(LateThreads threads) {
        IntStream.range(0, SHARES).forEach(threads::letBegin);
    }

    /** Again and again: one that was woken, and has not had its turn yet, looks as if it rested. */
    private static void assertStaysAtRest(Worker starter) {
        for (int look = 0; look < 3; look++) {
            assertThat(starter).rests();
        }
    }

    private static List<String> living(LateThreads threads) {
        return threads.made().stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    private static void assertAllAreDrawn(int count, Shares shares) {
        assertThat(shares.drawn())
                .as("the numbers of the shares that were drawn")
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, count).boxed().toList());
    }
}
