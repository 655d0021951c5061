package claimcheck.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import org.junit.jupiter.api.Test;

/**
 * Part of every run: shows that Lincheck instruments here, before anyone believes that it found
 * nothing.
 */
@ClaimScenario
class InterleavingCanary {

    @Test
    void lincheck_finds_a_racy_counter() {
        assertThat(Interleavings.explore(RacyCounter.class)).failsWith("an increment is lost");
    }
}
