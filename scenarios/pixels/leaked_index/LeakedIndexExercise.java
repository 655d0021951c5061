package pixels.leaked_index;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A workshop whose threads draw all shares of a picture, whenever each of them begins. */
@ClaimExercise
class LeakedIndexExercise {

    private static final int SHARES = 5;

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
        try (var threads = new LateThreads()) {
            Worker starter = startDrawing(workers, threads);
            threads.awaitStarted(SHARES);
            assertThat(starter).rests();
            for (int last = SHARES - 1; last >= 0; last--) {
                threads.letBegin(last);
                shares.awaitDrawn(SHARES - last);
            }
            starter.join();
        }

        assertAllAreDrawn(SHARES, shares);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started")
    void all_shares_are_drawn_however_many_there_are(Workers workers) throws Exception {
        for (int count : new int[] {1, 2, 8}) {
            var some = new Shares();
            try (var threads = new LateThreads()) {
                threads.onStart(started -> threads.letBegin(started - 1));

                workers.start("starter of " + count, () -> workshop(threads).draw(count, some))
                        .join();
            }

            assertAllAreDrawn(count, some);
        }
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
            letAllBegin(threads);
            first.join();
        }

        assertAllAreDrawn(SHARES, shares);
        assertAllAreDrawn(SHARES, others);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "the_starter_rests_until_the_last_share_is_drawn")
    @ShowTimeline
    void an_interrupt_ends_the_wait(Workers workers) throws Exception {
        var goOn = new Gate("the slowest thread may go on");
        shares.hold(0, goOn);
        try (var threads = new LateThreads()) {
            threads.onStart(started -> threads.letBegin(started - 1));
            Worker starter = startDrawing(workers, threads);
            shares.awaitDrawn(SHARES - 1);
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

    private static List<String> living(LateThreads threads) {
        return threads.made().stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    private static void assertAllAreDrawn(int count, Shares shares) {
        assertThat(shares.drawn())
                .as("the numbers of the shares that were drawn")
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, count).boxed().toList());
    }
}
