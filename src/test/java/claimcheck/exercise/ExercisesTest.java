package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.UnknownClaimException;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Shows;
import claimcheck.scenario.VariantClass;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each shipped exercise has all that it takes to be handed out. */
class ExercisesTest {

    private static final List<Exercise> ALL = Catalogue.shipped().exercises();

    @Test
    void no_exercise_lacks_a_starter_solutions_or_decoys_that_name_their_catcher() {
        assertThat(ALL).hasSize(31);
        assertThat(ALL).allSatisfy(each -> assertThat(Exercises.gaps(each)).isEmpty());
    }

    @Test
    void variants_are_known_by_kind_and_name() {
        assertThat(Exercises.variants(exercise("races/lost-update")))
                .extracting(VariantClass::name)
                .startsWith("starter", "solution/AtomicCounter")
                .contains("decoy/GetThenSet");
    }

    @Test
    void a_variant_that_no_exercise_has_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> Exercises.with("Atomik", List.of("races/lost-update")))
                .isInstanceOf(UnknownClaimException.class)
                .hasMessageStartingWith(
                        "no variant 'Atomik' here; races/lost-update has starter, solution/AtomicCounter, ");
    }

    @Test
    void a_claim_without_exercise_is_refused() {
        assertThatThrownBy(() -> Exercises.with("starter", List.of("queues/fifo")))
                .isInstanceOf(UnknownClaimException.class)
                .hasMessage(
                        "'queues/fifo' has no exercise; 'list --exercise' shows those that have");
    }

    @Test
    void where_the_starter_fails_is_worth_most() {
        assertThat(ALL)
                .allSatisfy(
                        each -> {
                            List<Requirement> all = Exercises.requirements(each);
                            int most = all.stream().mapToInt(Requirement::points).max().orElse(0);
                            assertThat(all)
                                    .filteredOn(one -> one.method().equals(each.starterFailsIn()))
                                    .extracting(Requirement::points)
                                    .as("what %s is worth", each.starterFailsIn())
                                    .containsExactly(most);
                        });
    }

    @Test
    void each_exercise_is_about_safety_or_liveness() {
        assertThat(ALL)
                .allSatisfy(
                        each ->
                                assertThat(Exercises.requirements(each))
                                        .extracting(Requirement::behaviour)
                                        .containsAnyOf(Behaviour.SAFETY, Behaviour.LIVENESS));
    }

    @Test
    void requirements_stand_in_the_order_of_the_source_with_what_they_need() {
        assertThat(Exercises.requirements(exercise("races/lost-update")))
                .containsSubsequence(
                        new Requirement(
                                "one_thread_counts_its_increments",
                                Behaviour.SAFETY,
                                1,
                                Optional.empty()),
                        new Requirement(
                                "increments_by_two_threads_are_all_counted",
                                Behaviour.SAFETY,
                                3,
                                Optional.empty()),
                        new Requirement(
                                "of_many_rounds_none_loses_an_increment",
                                Behaviour.SAFETY,
                                1,
                                Optional.of("increments_by_two_threads_are_all_counted")));
    }

    @Test
    void whatever_is_wrong_with_what_the_methods_show_is_a_gap() {
        assertThat(Exercises.gaps(judgedBy(Careless.class)))
                .filteredOn(gap -> gap.startsWith("it_"))
                .containsExactlyInAnyOrder(
                        "it_says_nothing does not say what it shows",
                        "it_is_for_nothing is worth 0, less than a point",
                        "it_needs_what_is_not_there is after it_is_nowhere, which is no other method",
                        "it_needs_what_is_no_test is after toString, which is no other method",
                        "it_needs_itself is after it_needs_itself, which is no other method",
                        "it_needs_the_second is after it_needs_the_third, which is after it",
                        "it_needs_the_third is after it_needs_the_first, which is after it",
                        "it_needs_the_first is after it_needs_the_second, which is after it");
    }

    @Test
    void what_does_not_say_what_it_shows_has_no_requirements() {
        assertThatThrownBy(() -> Exercises.requirements(judgedBy(Careless.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        Careless.class.getName()
                                + ".it_says_nothing does not say what it shows; write @Shows(Behaviour.…) above it");
    }

    /** A class that could judge, if it said what it shows. It is never run. */
    private abstract static class Careless {

        @Test
        abstract void it_says_nothing();

        @Test
        @Shows(value = Behaviour.SAFETY, points = 0)
        abstract void it_is_for_nothing();

        @Test
        @Shows(value = Behaviour.SAFETY, after = "it_is_nowhere")
        abstract void it_needs_what_is_not_there();

        @Test
        @Shows(value = Behaviour.SAFETY, after = "toString")
        abstract void it_needs_what_is_no_test();

        @Test
        @Shows(value = Behaviour.SAFETY, after = "it_needs_itself")
        abstract void it_needs_itself();

        @Test
        @Shows(value = Behaviour.SAFETY, after = "it_needs_the_third")
        abstract void it_needs_the_second();

        @Test
        @Shows(value = Behaviour.SAFETY, after = "it_needs_the_first")
        abstract void it_needs_the_third();

        @Test
        @Shows(value = Behaviour.SAFETY, after = "it_needs_the_second")
        abstract void it_needs_the_first();

        /** It is on no circle, but needs one that is. */
        @Test
        @Shows(value = Behaviour.SAFETY, after = "it_needs_the_first")
        abstract void it_needs_one_of_a_circle();
    }

    /** The same exercise, judged by something else. */
    private static Exercise judgedBy(Class<?> judge) {
        Exercise one = exercise("races/lost-update");
        return new Exercise(
                one.id(),
                one.title(),
                one.contract(),
                judge.getName(),
                one.starterFailsIn(),
                one.starterVerdict(),
                one.task(),
                one.given(),
                one.allowed(),
                one.judged(),
                one.hints(),
                one.read());
    }

    private static Exercise exercise(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
