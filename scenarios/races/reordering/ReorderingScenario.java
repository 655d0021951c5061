package races.reordering;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.stress.Stress;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two threads can see each other's steps in an order in which neither thread wrote them. */
@ClaimScenario
class ReorderingScenario {

    private static final String BOTH_MISSED = "0, 0";

    @Test
    void in_every_order_of_the_four_steps_one_thread_sees_what_the_other_wrote(Evidence evidence) {
        var ends = new TreeSet<String>();
        for (int turns = 0; turns < 16; turns++) {
            if (Integer.bitCount(turns) == 2) {
                ends.add(new FourSteps().play(turns));
            }
        }

        assertThat(ends).containsExactly("0, 1", "1, 0", "1, 1");
        evidence.saw(
                "the six orders end in %s, and none in %s", String.join(" or ", ends), BOTH_MISSED);
    }

    @Test
    void plain_fields_let_both_threads_miss_the_other(Evidence evidence) {
        var seen = Stress.run(ReorderingStress.Plain.class);

        assertThat(seen).hasWitness();
        long missed = seen.samples(BOTH_MISSED);
        evidence.saw("%,d of %,d runs ended in %s", missed, seen.samples(), BOTH_MISSED);
    }

    @Test
    void volatile_fields_never_do(Evidence evidence) {
        var seen = Stress.run(ReorderingStress.Volatile.class);

        assertThat(seen).neverFails();
        evidence.saw("none of %,d runs ended in %s", seen.inTheRace(), BOTH_MISSED);
    }

    /** The steps of both threads, taken one at a time in a given order, in one thread. */
    private static final class FourSteps {
        private int x;
        private int y;
        private int seenByFirst;
        private int seenBySecond;

        /** Bit n says who takes step n: 0 the first thread, 1 the second. */
        String play(int turns) {
            for (int step = 0; step < 4; step++) {
                if ((turns >> step & 1) == 0) {
                    stepOfFirst();
                } else {
                    stepOfSecond();
                }
            }
            return seenByFirst + ", " + seenBySecond;
        }

        private void stepOfFirst() {
            if (x == 0) {
                x = 1;
            } else {
                seenByFirst = y;
            }
        }

        private void stepOfSecond() {
            if (y == 0) {
                y = 1;
            } else {
                seenBySecond = x;
            }
        }
    }
}
