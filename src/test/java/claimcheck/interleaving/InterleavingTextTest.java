package claimcheck.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.fixtures.Recorded;
import org.junit.jupiter.api.Test;

/** In a message an interleaving is a few lines: who does what, where, and how it ends. */
class InterleavingTextTest {

    @Test
    void a_lost_update_is_told_step_by_step() {
        assertThat(text(RacyCounter.class).lines())
                .first()
                .isEqualTo("AssertionError: an increment is lost");
        assertThat(text(RacyCounter.class).lines().map(String::strip))
                .filteredOn(line -> line.startsWith("Thread"))
                .extracting(line -> line.replaceAll(" {2,}", " | "))
                .extracting(line -> line.replaceFirst("RacyCounter.java:\\d+", "line"))
                .containsExactly(
                        "Thread 1 | counter.count ➜ 0 | line",
                        "Thread 2 | counter.count ➜ 0 | line",
                        "Thread 2 | counter.count = 1 | line",
                        "Thread 1 | counter.count = 1 | line");
    }

    @Test
    void of_a_deadlock_it_says_who_waits_for_what() {
        assertThat(text(Recorded.OppositeOrder.class))
                .startsWith("All unfinished threads are in deadlock\n")
                .endsWith(
                        "Thread 1 holds shared.lockX, waits for shared.lockY for ever\n"
                                + "Thread 2 holds shared.lockY, waits for shared.lockX for ever");
    }

    @Test
    void a_text_that_is_no_trace_has_no_short_form() {
        assertThat(InterleavingText.of(RacyCounter.class, "no table")).isEmpty();
    }

    private static String text(Class<?> program) {
        return InterleavingText.of(program, Recordings.of(program)).orElseThrow();
    }
}
