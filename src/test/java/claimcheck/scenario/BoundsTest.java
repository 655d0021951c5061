package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One factor stretches every bound. */
class BoundsTest {

    @Test
    void one_factor_stretches_all() {
        Delay.by(
                1,
                () -> {
                    assertThat(Bounds.glance()).isEqualTo(Duration.ofMillis(200));
                    assertThat(Bounds.patience()).isEqualTo(Duration.ofSeconds(30));
                    assertThat(Bounds.search()).isEqualTo(Duration.ofSeconds(10));
                    assertThat(Bounds.scenario()).isEqualTo(Duration.ofMinutes(2));
                    assertThat(Bounds.tool()).isEqualTo(Duration.ofSeconds(90));
                });
        Delay.by(
                2.5,
                () -> {
                    assertThat(Bounds.glance()).isEqualTo(Duration.ofMillis(500));
                    assertThat(Bounds.patience()).isEqualTo(Duration.ofSeconds(75));
                    assertThat(Bounds.search()).isEqualTo(Duration.ofSeconds(25));
                    assertThat(Bounds.scenario()).isEqualTo(Duration.ofMinutes(5));
                    assertThat(Bounds.tool()).isEqualTo(Duration.ofSeconds(225));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "", "0", "-1", "1001", "NaN", "Infinity"})
    void what_is_no_factor_is_refused(String text) {
        Delay.by(
                text,
                () ->
                        assertThatThrownBy(Bounds::patience)
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage(
                                        "claimcheck.delay is '"
                                                + text
                                                + "'; give a factor between 0 and 1000, such as 3"));
    }
}
