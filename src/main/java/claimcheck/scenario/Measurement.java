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

    private final Map<String, Quantity> quantities = new LinkedHashMap<>();

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
        quantities.put(name, quantity);
        return this;
    }

    /**
     * Measures each once in each round, after one round that does not count. Each round begins with
     * another one, so that none is always the first.
     */
    public Figures run(int rounds) throws Exception {
        List<String> names = new ArrayList<>(quantities.keySet());
        for (String name : names) {
            measure(name);
        }
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        names.forEach(name -> figures.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get((round + i) % names.size());
                figures.get(name).add(measure(name));
            }
        }
        return new Figures(figures);
    }

    private double measure(String name) throws Exception {
        return quantities.get(name).measure();
    }
}
