package claimcheck.interleaving;

import java.util.Optional;
import org.assertj.core.api.AssertProvider;

/**
 * What the explorer found in a program.
 *
 * @param program the name of its class
 * @param schedules how many it was allowed to try
 * @param failure the failing interleaving as a table, if there is one
 */
public record Exploration(String program, int schedules, Optional<String> failure)
        implements AssertProvider<ExplorationAssert> {

    @Override
    public ExplorationAssert assertThat() {
        return new ExplorationAssert(this);
    }
}
