package claimcheck.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An exploration is asserted to fail for a reason, or never to fail. */
class ExplorationTest {

    private final Exploration failed =
            new Exploration("room.Transfer", 200, Optional.of("| T1 | T2 |\n| lock | deadlock |"));
    private final Exploration well = new Exploration("room.Transfer", 200, Optional.empty());

    @Test
    void a_failing_interleaving_has_its_reason_in_it() {
        assertThat(failed).failsWith("deadlock").failsWith("lock");
    }

    @Test
    void another_reason_is_refused_with_the_interleaving() {
        assertThatThrownBy(() -> assertThat(failed).failsWith("lost"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "expected 'lost' in the failing interleaving of room.Transfer:\n"
                                + "| T1 | T2 |\n| lock | deadlock |");
    }

    @Test
    void a_failure_that_is_not_found_is_refused() {
        assertThatThrownBy(() -> assertThat(well).failsWith("deadlock"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "expected some interleaving of room.Transfer to fail, but none of 200 did");
    }

    @Test
    void no_failing_interleaving_is_none() {
        assertThat(well).neverFails();
    }

    @Test
    void a_failing_interleaving_is_shown_where_none_should_be() {
        assertThatThrownBy(() -> assertThat(failed).neverFails())
                .isInstanceOf(AssertionError.class)
                .hasMessage("an interleaving fails: | T1 | T2 |\n| lock | deadlock |");
    }
}
