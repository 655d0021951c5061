package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is compared is measured in turn, and by turns first. */
class MeasurementTest {

    private final List<String> order = new ArrayList<>();

    @Test
    void each_round_begins_with_another_quantity() throws Exception {
        Measurement.interleaved()
                .quantity("a", () -> noted("a"))
                .quantity("b", () -> noted("b"))
                .quantity("c", () -> noted("c"))
                .run(4);

        assertThat(String.join("", order)).isEqualTo("abc" + "abc" + "bca" + "cab" + "abc");
    }

    @Test
    void the_first_round_does_not_count() throws Exception {
        Figures figures = Measurement.interleaved().quantity("a", () -> noted("a")).run(3);

        assertThat(figures.ratio("a").rounds()).containsExactly(2.0, 3.0, 4.0);
    }

    @Test
    void quantities_are_compared_within_a_round() throws Exception {
        Figures figures =
                Measurement.interleaved()
                        .quantity("a", () -> noted("a"))
                        .quantity("b", () -> 10 * noted("b"))
                        .run(2);

        // a is the 3rd and the 6th, b the 4th and the 5th.
        assertThat(figures.ratio("b", "a").rounds()).containsExactly(40.0 / 3, 50.0 / 6);
        assertThat(figures.median("a")).isEqualTo(4.5);
        assertThat(figures.names()).containsExactly("a", "b");
    }

    @Test
    void a_time_is_in_seconds() throws Exception {
        Figures figures =
                Measurement.interleaved()
                        .time("a", MeasurementTest::tenMilliseconds)
                        .quantity("a second", () -> 1)
                        .run(1);

        assertThat(figures.ratio("a", "a second").median()).isBetween(0.01, 10.0);
    }

    @Test
    void what_fails_while_it_is_measured_is_thrown() {
        assertThatThrownBy(
                        () ->
                                Measurement.interleaved()
                                        .time(
                                                "a",
                                                () -> {
                                                    throw new IOException("no pipe");
                                                })
                                        .run(1))
                .isInstanceOf(IOException.class)
                .hasMessage("no pipe");
    }

    @Test
    void what_was_not_measured_has_no_figure() throws Exception {
        Figures figures = Measurement.interleaved().quantity("a", () -> 1).run(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.ratio("a", "b"))
                .withMessage("'b' was not measured, only [a]");
    }

    private double noted(String name) {
        order.add(name);
        return order.size();
    }

    private static void tenMilliseconds() {
        long end = System.nanoTime() + 10_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
