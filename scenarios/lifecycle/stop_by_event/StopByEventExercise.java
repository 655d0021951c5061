package lifecycle.stop_by_event;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A watchman who stops, whatever his round is at, and leaves nothing half done. */
@ClaimExercise
@ShowTimeline
class StopByEventExercise {

    private final Variant<Watchman> variant = Variant.of(Watchman.class);
    private final AtomicInteger over = new AtomicInteger();

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void a_stop_ends_a_round_that_waits(Workers workers) throws Exception {
        try (var round = new PlannedRound(PlannedRound::waitForWhatNeverComes)) {
            Watchman watchman = started(round, workers);
            Idleness.busyOnes(List.of(round.thread()));

            workers.start("boss", () -> stop(watchman, round)).join();

            assertThat(over).as("rounds that were over when the stop returned").hasValue(1);
            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_round_that_does_not_wait_is_done_to_its_end_and_is_the_last(Workers workers)
            throws Exception {
        try (var round = new PlannedRound(PlannedRound::calculate)) {
            Watchman watchman = started(round, workers);

            Worker boss = workers.start("boss", () -> stop(watchman, round));
            assertThat(boss).restsOrEnds();
            round.letGo();
            boss.join();

            assertThat(over).as("rounds that were over when the stop returned").hasValue(1);
            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "a_stop_ends_a_round_that_waits")
    void a_round_that_waits_after_the_stop_and_keeps_the_interrupt_for_itself_is_the_last(
            Workers workers) throws Exception {
        try (var round = new PlannedRound(StopByEventExercise::calculateAndSwallow)) {
            Watchman watchman = started(round, workers);

            Worker boss = workers.start("boss", watchman::stop);
            assertThat(boss).restsOrEnds();
            round.letGo();
            boss.join();

            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after =
                    "a_round_that_waits_after_the_stop_and_keeps_the_interrupt_for_itself_is_the_last")
    void a_round_that_is_over_before_its_interrupt_returns_is_the_last(Workers workers)
            throws Exception {
        var interrupt = new HeldInterrupt();
        try (var round = new PlannedRound(planned -> interrupt.waitForIt())) {
            Watchman watchman = started(round, workers);
            Idleness.busyOnes(List.of(round.thread()));

            Worker boss = workers.start("boss", watchman::stop);
            try {
                Await.until("the round is over", () -> round.over() > 0);
                Idleness.busyOnes(List.of(round.thread()));
            } finally {
                interrupt.letSenderGoOn();
            }
            boss.join();

            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_stop_ends_a_round_that_waits")
    void the_last_round_is_interrupted_once_and_every_stop_waits_for_it(Workers workers)
            throws Exception {
        var putsInOrder = new Gate("the round was interrupted and puts things in order");
        var isInterruptedAgain = new AtomicBoolean();
        PlannedRound.Plan plan =
                planned -> {
                    try {
                        planned.waitForWhatNeverComes();
                    } finally {
                        putsInOrder.open();
                        isInterruptedAgain.set(planned.waitUnlessInterrupted());
                    }
                };
        try (var round = new PlannedRound(plan)) {
            Watchman watchman = started(round, workers);

            Worker boss = workers.start("boss", watchman::stop);
            putsInOrder.pass();
            Worker other = workers.start("other boss", watchman::stop);
            assertThat(boss).rests();
            assertThat(other).rests();
            boss.thread().join(Bounds.glance().toMillis());
            assertThat(boss).isNotDone();
            assertThat(other).isNotDone();
            round.letGo();
            boss.join();
            other.join();
            workers.start("third boss", watchman::stop).join();

            assertThat(isInterruptedAgain).as("the round was interrupted once more").isFalse();
            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void an_interrupt_by_somebody_else_that_ends_a_round_ends_them_all(Workers workers)
            throws Exception {
        var left = new Gate("the interrupted round is at its end");

        assertThatAnInterruptEnds(
                planned -> {
                    try {
                        planned.waitForWhatNeverComes();
                    } finally {
                        left.open();
                    }
                },
                left,
                workers);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void an_interrupt_by_somebody_else_that_a_round_leaves_to_him_ends_them_all(Workers workers)
            throws Exception {
        var left = new Gate("the interrupted round is at its end");

        assertThatAnInterruptEnds(
                planned -> {
                    try {
                        planned.waitForWhatNeverComes();
                    } catch (InterruptedException e) {
                        left.open();
                        Thread.currentThread().interrupt();
                    }
                },
                left,
                workers);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void whoever_waits_for_the_stop_can_be_interrupted_and_the_rounds_end_all_the_same(
            Workers workers) throws Exception {
        try (var round = new PlannedRound(PlannedRound::waitStubbornly)) {
            Watchman watchman = started(round, workers);
            Worker boss = workers.start("boss", watchman::stop);
            assertThat(boss).rests();
            Worker other = workers.start("other boss", watchman::stop);
            assertThat(other).rests();

            other.interrupt();
            assertThat(other.failure()).isInstanceOf(InterruptedException.class);
            boss.interrupt();
            assertThat(boss.failure()).isInstanceOf(InterruptedException.class);
            round.letGo();

            workers.start("third boss", watchman::stop).join();
            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            points = 2,
            after = "whoever_waits_for_the_stop_can_be_interrupted_and_the_rounds_end_all_the_same")
    void when_the_first_boss_was_interrupted_the_others_wait_and_the_round_hears_of_one_stop(
            Workers workers) throws Exception {
        var interrupts = new AtomicInteger();
        try (var round =
                new PlannedRound(planned -> interrupts.set(planned.waitAndCountInterrupts()))) {
            Watchman watchman = started(round, workers);
            Worker boss = workers.start("boss", watchman::stop);
            assertThat(boss).rests();
            boss.interrupt();
            assertThat(boss.failure()).isInstanceOf(InterruptedException.class);

            Worker other = workers.start("other boss", watchman::stop);
            assertThat(other).rests();
            other.wakeInVain(watchman);
            assertThat(other).rests();
            round.letGo();
            other.join();

            assertThat(interrupts).as("how often the round was interrupted").hasValue(1);
            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "a_stop_ends_a_round_that_waits")
    void a_boss_who_was_interrupted_before_stops_him_all_the_same(Workers workers)
            throws Exception {
        try (var round = new PlannedRound(PlannedRound::waitForWhatNeverComes)) {
            Watchman watchman = started(round, workers);

            workers.start("boss", () -> stopAfterAnInterrupt(watchman)).join();

            Await.until("the round is over, though nobody waits for it", () -> round.over() == 1);
            workers.start("other boss", watchman::stop).join();
            assertThat(round.begun()).as("rounds begun").isOne();
        }
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void two_watchmen_go_their_rounds_at_the_same_time(Workers workers) throws Exception {
        try (var round = new PlannedRound(PlannedRound::waitForWhatNeverComes);
                var another = new PlannedRound(PlannedRound::waitForWhatNeverComes)) {
            Watchman watchman = started(round, workers);
            Watchman other = started(another, workers);

            workers.start("boss", watchman::stop).join();
            assertThat(another.over()).as("rounds of the other that are over").isZero();
            workers.start("other boss", other::stop).join();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void who_is_stopped_before_he_is_started_begins_no_round(Workers workers) throws Exception {
        try (var round = new PlannedRound(PlannedRound::waitForWhatNeverComes)) {
            Watchman watchman = variant.fresh(round);

            workers.start("boss", watchman::stop).join();
            workers.start("starter", watchman::start).join();
            Idleness.busyOnes(threadsOfTheScenario());
            assertThat(round.begun()).as("rounds begun").isZero();

            workers.start("other boss", watchman::stop).join();
        }
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void he_goes_one_round_after_the_other_beside_whoever_has_sent_him(Workers workers)
            throws Exception {
        int rounds = 3;
        var turn = new Rendezvous(2, "the moment when a round and the scenario meet");
        PlannedRound.Plan plan =
                planned -> {
                    if (planned.begun() < rounds) {
                        turn.meet();
                    } else {
                        planned.waitStubbornly();
                    }
                };
        try (var round = new PlannedRound(rounds, plan)) {
            Watchman watchman = variant.fresh(round);

            workers.start("starter", watchman::start).join();
            round.awaitBegin();
            List<String> busyOnes = Idleness.busyOnes(threadsOfTheScenario());
            assertThat(round.begun()).as("rounds begun while the first is not over").isOne();
            turn.meet();
            turn.meet();
            Await.until("the third round is under way", () -> round.begun() == rounds);
            Worker boss = workers.start("boss", watchman::stop);
            assertThat(boss).restsOrEnds();
            round.letGo();
            boss.join();

            assertThat(busyOnes).as("threads that keep a core busy while a round waits").isEmpty();
            assertThat(round.over()).as("rounds that are over").isEqualTo(rounds);
        }
    }

    /** Its first round is under way. */
    private Watchman started(PlannedRound round, Workers workers) throws InterruptedException {
        Watchman watchman = variant.fresh(round);
        workers.start("starter", watchman::start);
        round.awaitBegin();
        return watchman;
    }

    private void stop(Watchman watchman, PlannedRound round) throws InterruptedException {
        watchman.stop();
        over.set(round.over());
    }

    private static void stopAfterAnInterrupt(Watchman watchman) {
        Thread.currentThread().interrupt();
        try {
            watchman.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // as it should, unless the round is over already
        }
    }

    private static void calculateAndSwallow(PlannedRound round) {
        round.calculate();
        try {
            round.waitForWhatNeverComes();
        } catch (InterruptedException e) {
            // as if nothing had been
        }
    }

    private void assertThatAnInterruptEnds(PlannedRound.Plan plan, Gate left, Workers workers)
            throws InterruptedException {
        try (var round = new PlannedRound(plan)) {
            Watchman watchman = started(round, workers);

            round.thread().interrupt();
            left.pass();
            Idleness.busyOnes(threadsOfTheScenario());
            int begun = round.begun();
            workers.start("boss", watchman::stop).join();

            assertThat(begun).as("rounds begun before somebody has called stop").isOne();
        }
    }

    /** All but the one that asks. */
    private static List<Thread> threadsOfTheScenario() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        var threads = new Thread[group.activeCount() + 64];
        group.enumerate(threads);
        return Arrays.stream(threads)
                .filter(Objects::nonNull)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }
}
