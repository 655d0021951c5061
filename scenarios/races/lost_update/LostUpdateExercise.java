package races.lost_update;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A counter that loses no increment, and hides none from another thread. */
@ClaimExercise
class LostUpdateExercise {

    private static final int ROUNDS = 2_000;

    /** More than sixteen bits hold: a thread counts so often. */
    private static final int MANY = 70_000;

    /** The loop is compiled by the compiler that takes a plain read out of it. */
    private static final List<String> COMPILED = List.of("-XX:+UseSerialGC", "-Xbatch");

    private final Variant<Counter> variant = Variant.of(Counter.class);

    @Test
    @Shows(Behaviour.SAFETY)
    void one_thread_counts_its_increments(Workers workers) throws Exception {
        Counter counter = variant.fresh();

        counter.increment();
        counter.increment();

        assertThat(counter.value()).isEqualTo(2);
        workers.start("counting", () -> incrementOften(counter)).join();
        assertThat(counter.value()).isEqualTo(2 + MANY);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "one_thread_counts_its_increments")
    void a_thread_that_is_interrupted_counts_all_the_same(Workers workers) throws Exception {
        Counter counter = variant.fresh();

        workers.start(
                        "interrupted",
                        () -> {
                            Thread.currentThread().interrupt();
                            counter.increment();
                        })
                .join();

        assertThat(counter.value()).isEqualTo(1);
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 3)
    void increments_by_two_threads_are_all_counted() {
        assertThat(Interleavings.explore(IncrementTogether.class)).neverFails();
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "increments_by_two_threads_are_all_counted")
    void of_many_rounds_none_loses_an_increment() throws Exception {
        assertThat(
                        Rounds.of(variant::fresh, Counter::increment, Counter::increment)
                                .tally(ROUNDS, Counter::value))
                .isEqualTo(Map.of(2, ROUNDS));
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 2)
    void a_thread_that_asks_again_and_again_sees_the_increment() throws Exception {
        try (var program = ChildJvm.start(COMPILED, WaitingReader.class)) {
            assertThat(
                            program.awaitOutput(
                                    said ->
                                            said.contains(WaitingReader.SEEN)
                                                    || said.contains(WaitingReader.UNSEEN)))
                    .contains(WaitingReader.SEEN);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_one_thread_adds_another_sees_after_it(Workers workers) throws Exception {
        Counter counter = variant.fresh();
        var added = new Gate("one was added");

        workers.start(
                "first",
                () -> {
                    counter.increment();
                    added.open();
                });
        workers.start(
                "second",
                () -> {
                    added.pass();
                    counter.increment();
                    assertThat(counter.value()).isEqualTo(2);
                });
        workers.joinAll();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_new_counter_begins_at_nought_whatever_others_have_counted() {
        variant.fresh().increment();

        assertThat(variant.fresh().value()).isZero();
    }

    private static void incrementOften(Counter counter) {
        for (int i = 0; i < MANY; i++) {
            counter.increment();
        }
    }
}
