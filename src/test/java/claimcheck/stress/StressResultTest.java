package claimcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Inconclusive;
import claimcheck.stress.Outcome.Expectation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "It can happen" takes a witness, "it never happens" takes samples; without, nothing is said. */
class StressResultTest {

    @Test
    void a_witness_proves_that_it_can_happen() {
        assertThatCode(() -> assertThat(result(acceptable(90), interesting(1))).hasWitness())
                .doesNotThrowAnyException();
    }

    @Test
    void without_a_witness_nothing_is_concluded() {
        assertThatThrownBy(
                        () ->
                                assertThat(result(acceptable(2_000_000), interesting(0)))
                                        .hasWitness())
                .isInstanceOf(Inconclusive.class)
                .hasMessageStartingWith(
                        """
                        inconclusive: no witness in 2,000,000 samples of room.XStress.Plain
                        room.XStress.Plain: 2,000,000 samples
                        """);
    }

    @Test
    void a_test_that_calls_nothing_interesting_can_have_no_witness() {
        assertThatThrownBy(() -> assertThat(result(acceptable(2_000_000))).hasWitness())
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "room.XStress.Plain declares no interesting outcome, so it can have no witness");
    }

    @Test
    void a_witness_does_not_excuse_what_is_forbidden() {
        assertThatThrownBy(
                        () ->
                                assertThat(result(acceptable(9), interesting(1), forbidden(3)))
                                        .hasWitness())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("forbidden outcome 0, 0 was seen: Neither is there.\n");
    }

    @Test
    void enough_samples_show_that_it_never_fails() {
        StressResult result =
                result(acceptable(StressResultAssert.ENOUGH), interesting(0), forbidden(0));

        assertThatCode(() -> assertThat(result).neverFails()).doesNotThrowAnyException();
    }

    @Test
    void with_one_sample_less_nothing_is_concluded() {
        assertThatThrownBy(
                        () ->
                                assertThat(result(acceptable(StressResultAssert.ENOUGH - 1)))
                                        .neverFails())
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "inconclusive: only 99,999 of 99,999 samples of room.XStress.Plain were surely taken with its actors"
                                + " let loose, 'never' takes 100000");
    }

    @Test
    void samples_from_before_the_race_do_not_count_for_never() {
        List<Outcome> outcomes = List.of(acceptable(StressResultAssert.ENOUGH + 500));

        assertThatCode(
                        () ->
                                assertThat(new StressResult("room.XStress.Plain", outcomes, 500))
                                        .neverFails())
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () ->
                                assertThat(new StressResult("room.XStress.Plain", outcomes, 501))
                                        .neverFails())
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "inconclusive: only 99,999 of 100,500 samples of room.XStress.Plain were surely taken with its actors"
                                + " let loose, 'never' takes 100000");
    }

    @Test
    void a_witness_from_before_the_race_is_a_witness() {
        var result =
                new StressResult(
                        "room.XStress.Plain", List.of(acceptable(9), interesting(1)), 356_371);

        assertThatCode(() -> assertThat(result).hasWitness()).doesNotThrowAnyException();
    }

    @Test
    void outcomes_are_counted_by_what_their_ids_match() {
        StressResult result = result(acceptable(3), interesting(4), forbidden(5));

        assertThat(result.samplesMatching("1, .")).isEqualTo(7);
        assertThat(result.samplesMatching("0")).isZero();
        assertThat(result.samples("1, 0")).isEqualTo(4);
        assertThat(result.samples("1, .")).isZero();
    }

    @Test
    void what_is_forbidden_fails_with_the_table_however_few_the_samples() {
        assertThatThrownBy(() -> assertThat(result(acceptable(3), forbidden(1))).neverFails())
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        """
                        forbidden outcome 0, 0 was seen: Neither is there.
                        room.XStress.Plain: 4 samples
                          1, 1             3  75.0000%  ACCEPTABLE  Both are there.
                          0, 0             1  25.0000%  FORBIDDEN   Neither is there.
                        """);
    }

    @Test
    void what_is_interesting_fails_where_it_should_never_be_seen() {
        assertThatThrownBy(
                        () ->
                                assertThat(result(acceptable(2_000_000), interesting(1)))
                                        .neverFails())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        """
                        expected only acceptable outcomes, but 1, 0 was seen
                        room.XStress.Plain: 2,000,001 samples
                        """);
    }

    @Test
    void a_canary_must_be_caught() {
        assertThat(result(acceptable(3), forbidden(1))).isCaught();
        assertThatThrownBy(() -> assertThat(result(acceptable(3), forbidden(0))).isCaught())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        """
                        the canary lived: jcstress did not catch a known bug
                        room.XStress.Plain: 3 samples
                        """);
    }

    @Test
    void nothing_seen_is_no_division_by_zero() {
        assertThat(result(acceptable(0)).table())
                .isEqualTo(
                        """
                        room.XStress.Plain: 0 samples
                          1, 1             0   0.0000%  ACCEPTABLE  Both are there.
                        """);
    }

    @Test
    void its_outcomes_cannot_be_changed() {
        var outcomes = new ArrayList<>(List.of(acceptable(1)));
        var result = new StressResult("room.XStress.Plain", outcomes, 0);

        outcomes.clear();

        assertThat(result.samples()).isEqualTo(1);
    }

    private static StressResult result(Outcome... outcomes) {
        return new StressResult("room.XStress.Plain", List.of(outcomes), 0);
    }

    private static Outcome acceptable(long samples) {
        return new Outcome("1, 1", Expectation.ACCEPTABLE, samples, "Both are there.");
    }

    private static Outcome interesting(long samples) {
        return new Outcome("1, 0", Expectation.INTERESTING, samples, "Only the first is there.");
    }

    private static Outcome forbidden(long samples) {
        return new Outcome("0, 0", Expectation.FORBIDDEN, samples, "Neither is there.");
    }
}
