package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ratio is its median with its quartiles, and decides in three ways. */
class RatioTest {

    @Test
    void of_five_rounds_the_quartiles_are_the_second_and_the_fourth() {
        Ratio ratio = ratio(5, 1, 4, 2, 3);

        assertThat(ratio.low()).isEqualTo(2);
        assertThat(ratio.median()).isEqualTo(3);
        assertThat(ratio.high()).isEqualTo(4);
    }

    @Test
    void between_two_rounds_the_quartiles_are_interpolated() {
        Ratio ratio = ratio(1, 2, 3, 4);

        assertThat(ratio.low()).isEqualTo(1.75);
        assertThat(ratio.median()).isEqualTo(2.5);
        assertThat(ratio.high()).isEqualTo(3.25);
    }

    @Test
    void one_round_is_all_there_is() {
        Ratio ratio = ratio(1.5);

        assertThat(List.of(ratio.low(), ratio.median(), ratio.high())).containsOnly(1.5);
    }

    @Test
    void the_other_way_round_the_quartiles_change_places() {
        Ratio ratio = ratio(1, 2, 4, 5, 8).inverse();

        assertThat(ratio).isEqualTo(ratio(1, 0.5, 0.25, 0.2, 0.125));
        assertThat(List.of(ratio.low(), ratio.high())).containsExactly(0.2, 0.5);
    }

    @Test
    void no_round_is_no_ratio() {
        assertThatIllegalArgumentException().isThrownBy(() -> ratio());
    }

    @Test
    void its_rounds_are_a_copy() {
        var rounds = new ArrayList<>(List.of(1.0));
        var ratio = new Ratio(rounds);

        rounds.add(9.0);

        assertThat(ratio.rounds()).containsExactly(1.0);
    }

    @Test
    void it_is_divided_round_by_round() {
        assertThat(ratio(8, 9).per(ratio(2, 3)).rounds()).containsExactly(4.0, 3.0);
    }

    @Test
    void it_is_not_divided_by_one_of_other_rounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(8, 9).per(ratio(2)))
                .withMessage("ratios of different rounds");
    }

    @Test
    void it_says_how_far_half_of_the_rounds_lie_apart() {
        assertThat(ratio(1.9, 1.951, 2, 1, 1.8))
                .hasToString("1.90 (1.80 to 1.95 in half of 5 rounds)");
    }

    @Test
    void it_holds_if_the_median_does() {
        assertThat(ratio(1, 1, 2, 3, 3)).isAtLeast(2).isAtMost(2);
    }

    @Test
    void it_fails_if_even_the_better_quartile_does() {
        assertThatThrownBy(() -> assertThat(ratio(0.7, 0.8, 0.8, 0.8, 2)).isAtLeast(0.9))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "expected the ratio to be at least 0.9, but it is"
                                + " 0.80 (0.80 to 0.80 in half of 5 rounds)");
        assertThatThrownBy(
                        () ->
                                assertThat(ratio(0, 1.4, 1.5, 1.5, 1.5))
                                        .as("the gain")
                                        .isAtMost(1.25))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "[the gain] expected the gain to be at most 1.25, but it is"
                                + " 1.50 (1.40 to 1.50 in half of 5 rounds)");
    }

    @Test
    void it_is_inconclusive_if_the_rounds_do_not_agree() {
        assertThatThrownBy(() -> assertThat(ratio(0.5, 0.8, 0.8, 0.9, 1)).isAtLeast(0.9))
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "inconclusive: the ratio should be at least 0.9, and the rounds do not"
                                + " agree: 0.80 (0.80 to 0.90 in half of 5 rounds)");
        assertThatThrownBy(
                        () ->
                                assertThat(ratio(1.1, 1.2, 1.3, 1.3, 2))
                                        .as("the gain")
                                        .isAtMost(1.25))
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "inconclusive: the gain should be at most 1.25, and the rounds do not"
                                + " agree: 1.30 (1.20 to 1.30 in half of 5 rounds)");
    }

    private static Ratio ratio(double... rounds) {
        var list = new ArrayList<Double>();
        for (double round : rounds) {
            list.add(round);
        }
        return new Ratio(list);
    }
}
