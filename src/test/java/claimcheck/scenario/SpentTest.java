package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is not told of one part is not told of the whole. */
class SpentTest {

    private static final Spent UNTOLD = new Spent(5, -1);

    @Test
    void it_is_added_up_and_taken_away() {
        assertThat(new Spent(5, 2).plus(new Spent(3, 1))).isEqualTo(new Spent(8, 3));
        assertThat(new Spent(5, 2).since(new Spent(3, 1))).isEqualTo(new Spent(2, 1));
    }

    @Test
    void what_is_not_told_is_not_taken_for_nothing() {
        assertThat(new Spent(5, 2).plus(UNTOLD)).isEqualTo(new Spent(10, -1));
        assertThat(UNTOLD.plus(new Spent(5, 2))).isEqualTo(new Spent(10, -1));
        assertThat(UNTOLD.since(new Spent(3, 1)).waiting()).isNegative();
    }

    @Test
    void a_thread_that_works_spends_a_processor() {
        Spent before = Spent.untilNow();
        Work.steps(1_000_000);

        assertThat(Spent.untilNow().since(before).processor()).isPositive();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linux_tells_what_a_thread_waited_for() {
        assertThat(Spent.untilNow().waiting()).isNotNegative();
    }
}
