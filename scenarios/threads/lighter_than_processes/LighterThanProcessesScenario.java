package threads.lighter_than_processes;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Chart;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Figures;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Measurement;
import claimcheck.scenario.Needs;
import claimcheck.scenario.Once;
import claimcheck.scenario.Ratio;
import claimcheck.scenario.VirtualThreads;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A thread is there sooner and takes less memory than a process, and a virtual thread still less.
 */
@ClaimScenario
class LighterThanProcessesScenario {

    private static final int ROUNDS = 7;
    private static final int ROUNDS_OF_MEMORY = 3;
    private static final int THREADS = 200;
    private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

    private static final String PLATFORM_THREAD = "platform thread";
    private static final String VIRTUAL_THREAD = "virtual thread";
    private static final String PROCESS = "child JVM";
    private static final String TIMES_THAT_OF_A_THREAD = "times that of a platform thread";

    private static final Once<Figures> TIMES =
            Once.of(
                    () -> {
                        var measurement =
                                Measurement.interleaved()
                                        .quantity(
                                                PLATFORM_THREAD,
                                                () -> FirstInstruction.of(Thread::new))
                                        .quantity(PROCESS, FirstInstruction::ofProcess);
                        if (VIRTUAL) {
                            measurement.quantity(
                                    VIRTUAL_THREAD,
                                    () -> FirstInstruction.of(VirtualThreads::unstarted));
                        }
                        return measurement.run(ROUNDS);
                    });

    private static final Once<Figures> MEMORY =
            Once.of(
                    () -> {
                        Needs.linux("the memory of a process is read from /proc");
                        var measurement =
                                Measurement.interleaved()
                                        .quantity(
                                                PLATFORM_THREAD, () -> ofEach("platform", THREADS))
                                        .quantity(PROCESS, () -> memory("platform", 0)[0]);
                        if (VIRTUAL) {
                            measurement.quantity(VIRTUAL_THREAD, () -> ofEach("virtual", THREADS));
                        }
                        return measurement.run(ROUNDS_OF_MEMORY);
                    });

    @Test
    void a_process_comes_to_its_first_instruction_much_later_than_a_thread(Evidence evidence)
            throws Exception {
        Ratio ratio = times(evidence).ratio(PROCESS, PLATFORM_THREAD);

        assertThat(ratio).as("the time to the first instruction").isAtLeast(10);
        evidence.saw("a child JVM took %s times as long as a thread", ratio);
    }

    @Test
    void a_process_takes_much_more_memory_than_a_thread(Evidence evidence) throws Exception {
        Ratio ratio = memory(evidence).ratio(PROCESS, PLATFORM_THREAD);

        assertThat(ratio).as("the memory").isAtLeast(20);
        evidence.saw("a child JVM took %s times as much memory as a thread", ratio);
    }

    @Test
    void a_virtual_thread_is_there_no_later_than_a_platform_thread(Evidence evidence)
            throws Exception {
        Needs.jdk(21, "virtual threads");
        if (System.getProperty("java.vm.info").contains("interpreted mode")) {
            throw Inconclusive.because(
                    "interpreted, a virtual thread, which is Java code, says nothing of a compiled one");
        }
        Ratio ratio = times(evidence).ratio(VIRTUAL_THREAD, PLATFORM_THREAD);

        assertThat(ratio).as("the time to the first instruction").isAtMost(1);
        evidence.saw("a virtual thread took %s of the time of a platform thread", ratio);
    }

    @Test
    void a_virtual_thread_takes_less_memory_than_a_platform_thread(Evidence evidence)
            throws Exception {
        Needs.jdk(21, "virtual threads");
        Ratio ratio = memory(evidence).ratio(VIRTUAL_THREAD, PLATFORM_THREAD);

        assertThat(ratio).as("the memory").isAtMost(0.5);
        evidence.saw("a virtual thread took %s of the memory of a platform thread", ratio);
    }

    private static Figures times(Evidence evidence) throws Exception {
        Figures times = TIMES.get();
        show(evidence, "From creation to the first instruction", "microseconds", times, 1e6);
        return times;
    }

    private static Figures memory(Evidence evidence) throws Exception {
        Figures memory = MEMORY.get();
        show(evidence, "Memory of one that waits", "kB", memory, 1);
        return memory;
    }

    private static void show(
            Evidence evidence, String name, String unit, Figures figures, double factor) {
        List<String> names = List.copyOf(figures.names());
        evidence.chart(
                Chart.logarithmicOver(names, name, "", TIMES_THAT_OF_A_THREAD)
                        .points(
                                "median, and the middle half of the rounds",
                                IntStream.range(0, names.size())
                                        .mapToObj(
                                                place ->
                                                        Chart.Point.of(
                                                                place,
                                                                figures.ratio(
                                                                        names.get(place),
                                                                        PLATFORM_THREAD)))
                                        .toList()));
        evidence.table(
                name,
                List.of("", unit, TIMES_THAT_OF_A_THREAD),
                names.stream()
                        .map(
                                each ->
                                        List.of(
                                                each,
                                                String.format(
                                                        Locale.ROOT,
                                                        "%.1f",
                                                        figures.median(each) * factor),
                                                figures.ratio(each, PLATFORM_THREAD)))
                        .toList());
    }

    /** What a JVM grows by for each of so many threads, in kB. */
    private static double ofEach(String kind, int count) throws InterruptedException {
        double[] memory = memory(kind, count);
        return (memory[1] - memory[0]) / count;
    }

    /** That of a JVM of its own, without the threads and with them, in kB. */
    private static double[] memory(String kind, int count) throws InterruptedException {
        try (var holder = ChildJvm.start(Holder.class, kind, String.valueOf(count))) {
            assertThat(holder.awaitExit()).as("exit code, after %s", holder.output()).isZero();
            String line =
                    holder.output()
                            .lines()
                            .filter(each -> each.startsWith(Holder.KILOBYTES))
                            .findFirst()
                            .orElseThrow();
            String[] seen = line.substring(Holder.KILOBYTES.length()).split(" ", 2);
            return new double[] {Double.parseDouble(seen[0]), Double.parseDouble(seen[1])};
        }
    }
}
