package claimcheck.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a {@link Measurement} found: for each quantity a figure of each round. Immutable. */
public final class Figures {

    private final Map<String, List<Double>> byName;

    Figures(Map<String, List<Double>> byName) {
        this.byName = new LinkedHashMap<>();
        byName.forEach((name, figures) -> this.byName.put(name, List.copyOf(figures)));
    }

    /** The quantities, in the order in which they were added. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The middle one of a quantity's figures. */
    public double median(String name) {
        return new Ratio(of(name)).median();
    }

    /** A quantity that is a ratio by itself, such as processor time by time. */
    public Ratio ratio(String name) {
        return new Ratio(of(name));
    }

    /** One quantity by another, round by round. */
    public Ratio ratio(String numerator, String denominator) {
        List<Double> above = of(numerator);
        List<Double> below = of(denominator);
        return new Ratio(
                IntStream.range(0, above.size())
                        .mapToObj(round -> above.get(round) / below.get(round))
                        .toList());
    }

    private List<Double> of(String name) {
        List<Double> figures = byName.get(name);
        if (figures == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' was not measured, only " + byName.keySet());
        }
        return figures;
    }
}
