package claimcheck.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.AssertProvider;

/**
 * A ratio, measured in several rounds.
 *
 * @param rounds its value in each round, in order; at least one
 */
public record Ratio(List<Double> rounds) implements AssertProvider<RatioAssert> {

    /** Copies the list. */
    public Ratio {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a ratio of no round");
        }
    }

    /** The middle value. */
    public double median() {
        return quantile(0.5);
    }

    /** The lower quartile: a quarter of the rounds lie below. */
    public double low() {
        return quantile(0.25);
    }

    /** The upper quartile: a quarter of the rounds lie above. */
    public double high() {
        return quantile(0.75);
    }

    /** This one by another of the same rounds, round by round. */
    public Ratio per(Ratio other) {
        if (other.rounds.size() != rounds.size()) {
            throw new IllegalArgumentException("ratios of different rounds");
        }
        return new Ratio(
                IntStream.range(0, rounds.size())
                        .mapToObj(round -> rounds.get(round) / other.rounds.get(round))
                        .toList());
    }

    /** This one the other way round, round by round: of a speed-up the time that is left. */
    public Ratio inverse() {
        return new Ratio(rounds.stream().map(value -> 1 / value).toList());
    }

    private double quantile(double part) {
        List<Double> sorted = rounds.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /** The median with the quartiles, as in {@code 1.93 (1.88 to 1.97 in half of 9 rounds)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f in half of %d rounds)",
                median(),
                low(),
                high(),
                rounds.size());
    }

    @Override
    public RatioAssert assertThat() {
        return new RatioAssert(this);
    }
}
