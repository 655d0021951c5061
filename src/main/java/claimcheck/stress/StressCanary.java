package claimcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import org.junit.jupiter.api.Test;

/**
 * Part of every run: shows that jcstress catches here what it must, before anyone believes that it
 * caught nothing.
 */
@ClaimScenario
class StressCanary {

    @Test
    void jcstress_catches_a_racy_counter() {
        assertThat(Stress.run(CanaryStress.RacyCounter.class)).isCaught();
    }

    @Test
    void jcstress_does_not_blame_a_locked_counter() {
        assertThat(Stress.run(CanaryStress.LockedCounter.class)).neverFails();
    }
}
