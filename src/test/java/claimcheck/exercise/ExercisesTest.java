package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.UnknownClaimException;
import claimcheck.scenario.VariantClass;
import java.util.List;
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

    private static Exercise exercise(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
