package processes.copying_costs;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Chart;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Figures;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Measurement;
import claimcheck.scenario.Once;
import claimcheck.scenario.Ratio;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What is handed to a process costs by its size, and what is handed to a thread does not. */
@ClaimScenario
class CopyingCostsScenario {

    private static final int ROUNDS = 9;
    private static final int KB = 1024;
    private static final int MB = 1024 * KB;
    private static final List<Integer> SIZES = List.of(KB, 32 * KB, MB, 8 * MB, 64 * MB);

    private static final Once<Figures> MEASURED = Once.of(CopyingCostsScenario::measure);

    @Test
    void a_thread_gets_64_megabytes_as_soon_as_one_kilobyte(Evidence evidence) throws Exception {
        Figures figures = measured(evidence);
        evidence.chart(
                Chart.logarithmic(
                                "Handing over an array",
                                "size of the array (kB)",
                                "times as long as 1 kB to a thread")
                        .line("to a thread", points(figures, CopyingCostsScenario::toAThread))
                        .line("to a process", points(figures, CopyingCostsScenario::toAProcess)));

        Ratio ratio = figures.ratio(toAThread(64 * MB), toAThread(KB));
        assertThat(ratio).as("the time for 64 MB by that for 1 kB").isAtMost(4);
        evidence.saw("a thread had 64 MB after %s times the time for 1 kB", ratio);
    }

    @Test
    void a_process_gets_them_the_later_the_more_they_are(Evidence evidence) throws Exception {
        Ratio ratio = measured(evidence).ratio(toAProcess(64 * MB), toAProcess(MB));

        assertThat(ratio).as("the time for 64 MB by that for 1 MB").isAtLeast(16);
        evidence.saw("a process had 64 MB after %s times the time for 1 MB", ratio);
    }

    @Test
    void a_process_gets_them_much_later_than_a_thread(Evidence evidence) throws Exception {
        Ratio ratio = measured(evidence).ratio(toAProcess(64 * MB), toAThread(64 * MB));

        assertThat(ratio).as("the time for 64 MB to a process by that to a thread").isAtLeast(20);
        evidence.saw("a process had 64 MB after %s times the time that a thread took", ratio);
    }

    private static Figures measure() throws Exception {
        if (Runtime.getRuntime().maxMemory() < 4L * 64 * MB) {
            throw Inconclusive.because("the arrays take a heap of 256 MB, and this JVM has less");
        }
        Map<Integer, byte[]> arrays = new LinkedHashMap<>();
        for (int size : SIZES) {
            var data = new byte[size];
            Arrays.fill(data, (byte) 42);
            arrays.put(size, data);
        }
        try (var thread = new ReceivingThread();
                var process = new ReceivingProcess()) {
            var measurement = Measurement.interleaved().reading(() -> toAThread(arrays, thread));
            arrays.forEach(
                    (size, data) ->
                            measurement.quantity(
                                    toAProcess(size),
                                    () ->
                                            secondsOfOne(
                                                    data,
                                                    process,
                                                    Math.max(1, Math.min(50, 16 * MB / size)))));
            return measurement.run(ROUNDS);
        }
    }

    /**
     * By turns, because two threads that hand over to each other may be fast for a while, and then
     * slow for a while, by the cores that they are on.
     */
    private static Map<String, Double> toAThread(Map<Integer, byte[]> arrays, Receiver thread)
            throws Exception {
        Map<String, Double> seconds = new HashMap<>();
        for (int time = 0; time < 50; time++) {
            for (byte[] data : arrays.values()) {
                seconds.merge(
                        toAThread(data.length), secondsOfOne(data, thread, 1) / 50, Double::sum);
            }
        }
        return seconds;
    }

    /** On the average of so many, because one may be over sooner than a clock ticks. */
    private static double secondsOfOne(byte[] data, Receiver receiver, int times) throws Exception {
        long start = System.nanoTime();
        for (int time = 0; time < times; time++) {
            receiver.handOver(data);
        }
        return (System.nanoTime() - start) / 1e9 / times;
    }

    private static Figures measured(Evidence evidence) throws Exception {
        Figures figures = MEASURED.get();
        evidence.table(
                "Handing over an array",
                List.of(
                        "size (kB)",
                        "to a thread (µs)",
                        "to a process (µs)",
                        "process, times as long as a thread"),
                SIZES.stream()
                        .map(
                                size ->
                                        List.of(
                                                size / KB,
                                                microseconds(figures.median(toAThread(size))),
                                                microseconds(figures.median(toAProcess(size))),
                                                figures.ratio(toAProcess(size), toAThread(size))))
                        .toList());
        return figures;
    }

    private static List<Chart.Point> points(Figures figures, IntFunction<String> to) {
        return SIZES.stream()
                .map(
                        size ->
                                Chart.Point.of(
                                        size / (double) KB,
                                        figures.ratio(to.apply(size), toAThread(KB))))
                .toList();
    }

    private static String toAThread(int size) {
        return size / KB + " kB to a thread";
    }

    private static String toAProcess(int size) {
        return size / KB + " kB to a process";
    }

    private static String microseconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds * 1e6);
    }
}
