package claimcheck.stress;

import claimcheck.stress.Outcome.Expectation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.AssertProvider;

/**
 * What a stress test saw.
 *
 * @param test the name of its class
 * @param outcomes in the order of their ids
 * @param beforeTheRace how many samples were taken, at most, before the actors were let loose on
 *     each other
 */
public record StressResult(String test, List<Outcome> outcomes, long beforeTheRace)
        implements AssertProvider<StressResultAssert> {

    /** Copies the list. */
    public StressResult {
        outcomes = List.copyOf(outcomes);
    }

    /** How often the test ran. */
    public long samples() {
        return outcomes.stream().mapToLong(Outcome::samples).sum();
    }

    /** How often it ran with actors that were let loose on each other, at least. */
    public long inTheRace() {
        return Math.max(0, samples() - beforeTheRace);
    }

    /** How often an outcome was seen. */
    public long samples(String id) {
        return samplesMatching(Pattern.quote(id));
    }

    /**
     * How often outcomes were seen whose ids match.
     *
     * @param ids a regular expression
     */
    public long samplesMatching(String ids) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().matches(ids))
                .mapToLong(Outcome::samples)
                .sum();
    }

    /** The outcomes of that expectation that were seen. */
    Stream<Outcome> observed(Expectation expectation) {
        return outcomes.stream()
                .filter(outcome -> outcome.expectation() == expectation && outcome.isObserved());
    }

    /** The outcome table as text, one line an outcome. */
    public String table() {
        var text =
                new StringBuilder(
                        test + ": " + String.format(Locale.ROOT, "%,d samples%n", samples()));
        int width = outcomes.stream().mapToInt(outcome -> outcome.id().length()).max().orElse(0);
        for (Outcome outcome : outcomes) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  %" + Math.max(width, 2) + "s %,13d %8.4f%%  %-11s %s%n",
                            outcome.id(),
                            outcome.samples(),
                            percent(outcome),
                            outcome.expectation(),
                            outcome.meaning()));
        }
        return text.toString();
    }

    double percent(Outcome outcome) {
        return samples() == 0 ? 0 : 100.0 * outcome.samples() / samples();
    }

    @Override
    public StressResultAssert assertThat() {
        return new StressResultAssert(this);
    }
}
