package claimcheck.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures several things in turn, round after round, so that what disturbs the machine disturbs
 * all of them alike. Compare within a round ({@link Figures#ratio}); a figure alone says little.
 */
public final class Measurement {

    /** Something that can be measured again and again. */
    @FunctionalInterface
    public interface Quantity {

        /** Measures it once, in whatever unit. */
        double measure() throws Exception;
    }

    /** Several quantities that are measured at one go. */
    @FunctionalInterface
    public interface Reading {

        /** Measures all of them once, by their names. */
        Map<String, Double> take() throws Exception;
    }

    private final List<Reading> readings = new ArrayList<>();

    private Measurement() {}

    /** Of nothing yet. */
    public static Measurement interleaved() {
        return new Measurement();
    }

    /** Adds the time that a body takes, in seconds. */
    public Measurement time(String name, Body body) {
        return quantity(
                name,
                () -> {
                    long start = System.nanoTime();
                    body.run();
                    return (System.nanoTime() - start) / 1e9;
                });
    }

    /** Adds a quantity. */
    public Measurement quantity(String name, Quantity quantity) {
        return reading(() -> Map.of(name, quantity.measure()));
    }

    /** Adds several quantities that are measured at one go. */
    public Measurement reading(Reading reading) {
        readings.add(reading);
        return this;
    }

    /**
     * Measures each once in each round, after one round that does not count. Each round begins with
     * another one, so that none is always the first.
     */
    public Figures run(int rounds) throws Exception {
        for (Reading reading : readings) {
            reading.take();
        }
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < readings.size(); i++) {
                readings.get((round + i) % readings.size())
                        .take()
                        .forEach(
                                (name, figure) ->
                                        figures.computeIfAbsent(name, any -> new ArrayList<>())
                                                .add(figure));
            }
        }
        return new Figures(figures);
    }
}
