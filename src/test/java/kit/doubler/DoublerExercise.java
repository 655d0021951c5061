package kit.doubler;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A doubler that doubles. */
@ClaimExercise
@Tag("on-purpose")
class DoublerExercise {

    private final Doubler doubler = Variant.of(Doubler.class).fresh();

    @Test
    @Shows(Behaviour.SAFETY)
    void one_is_doubled(Workers workers) throws Exception {
        workers.start("one", () -> assertThat(doubler.twice(1)).as("twice one").isEqualTo(2))
                .join();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void two_is_doubled(Workers workers) throws Exception {
        workers.start("two", () -> assertThat(doubler.twice(2)).as("twice two").isEqualTo(4))
                .join();
    }
}
