package races.lost_update;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Of two increments that run together one can be lost, unless nothing comes between its steps. */
@ClaimScenario
class LostUpdateScenario {

    private static final int ROUNDS = 5_000;
    private static final Map<Integer, Integer> ALL_COUNTED = Map.of(2, ROUNDS);

    @Test
    @ShowTimeline
    void two_increments_that_read_the_same_value_count_as_one(Workers workers) throws Exception {
        var bothHaveRead = new Rendezvous(2);
        var counter = new Counters.InSteps(unchecked(bothHaveRead::meet));

        workers.start("first", counter::increment);
        workers.start("second", counter::increment);
        workers.joinAll();

        assertThat(counter.value()).isEqualTo(1);
    }

    @Test
    void unforced_a_plain_counter_loses_increments_and_a_volatile_one_too(Evidence evidence)
            throws Exception {
        evidence.saw("plain: %,d of %,d rounds lost one", lost(Counters.Plain::new), ROUNDS);
        evidence.saw("volatile: %,d of %,d rounds lost one", lost(Counters.Volatile::new), ROUNDS);

        // The rounds are to look at: two threads that have to share one core may never meet.
        assertThat(Stress.run(LostUpdateStress.Unprotected.class)).hasWitness();
    }

    @Test
    void an_atomic_counter_loses_none() throws Exception {
        assertThat(incrementTogether(Counters.Atomic::new).tally(ROUNDS, Counter::value))
                .isEqualTo(ALL_COUNTED);
    }

    @Test
    void a_locked_counter_loses_none() throws Exception {
        assertThat(incrementTogether(Counters.Locked::new).tally(ROUNDS, Counter::value))
                .isEqualTo(ALL_COUNTED);
    }

    @Test
    void jcstress_sees_neither_the_atomic_nor_the_locked_counter_lose_one() {
        assertThat(Stress.run(LostUpdateStress.Cured.class)).neverFails();
    }

    @Test
    void plain_counters_lose_none_if_each_thread_has_its_own_and_they_are_added_after_join(
            Workers workers) throws Exception {
        Counter one = new Counters.Plain();
        Counter other = new Counters.Plain();

        workers.start("first", () -> incrementOften(one));
        workers.start("second", () -> incrementOften(other));
        workers.joinAll();

        assertThat(one.value() + other.value()).isEqualTo(2 * ROUNDS);
    }

    private static int lost(Supplier<Counter> fresh) throws Exception {
        return incrementTogether(fresh).tally(ROUNDS, Counter::value).getOrDefault(1, 0);
    }

    private static Rounds<Counter> incrementTogether(Supplier<Counter> fresh) {
        return Rounds.of(fresh, Counter::increment, Counter::increment);
    }

    private static void incrementOften(Counter counter) {
        for (int i = 0; i < ROUNDS; i++) {
            counter.increment();
        }
    }
}
