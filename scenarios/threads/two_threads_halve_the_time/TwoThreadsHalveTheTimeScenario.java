package threads.two_threads_halve_the_time;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Figures;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Measurement;
import claimcheck.scenario.Needs;
import claimcheck.scenario.Ratio;
import claimcheck.scenario.Scaling;
import claimcheck.scenario.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Two threads halve the time of work that a compiler cannot remove, where two cores are free for
 * them.
 */
@ClaimScenario
class TwoThreadsHalveTheTimeScenario {

    private static final int ROUNDS = 9;
    private static final int FEW = 10_000;
    private static final int MANY = 1000 * FEW;

    /** HotSpot compiles what was called that often for good. */
    private static final int CALLS_TO_COMPILE = 20_000;

    private static final long STEPS = 40_000_000;

    @Test
    void of_the_naive_loop_a_thousand_times_as_much_takes_no_longer_because_it_is_removed(
            Evidence evidence) throws Exception {
        for (int call = 0; call < CALLS_TO_COMPILE; call++) {
            CountDown.from(FEW);
        }
        Figures figures =
                Measurement.interleaved()
                        .time("naive, few", () -> CountDown.from(FEW))
                        .time("naive, many", () -> CountDown.from(MANY))
                        .time("work, few", () -> Work.steps(FEW))
                        .time("work, many", () -> Work.steps(MANY))
                        .run(ROUNDS);

        Ratio naive = figures.ratio("naive, many", "naive, few");
        Ratio work = figures.ratio("work, many", "work, few");
        evidence.table(
                "A thousand times as many steps",
                List.of("loop", FEW + " steps (µs)", MANY + " steps (µs)", "times as long"),
                List.of(row("naive", figures, naive), row("work", figures, work)));
        if (naive.median() > 10) {
            throw Inconclusive.because(
                    "this JVM ("
                            + System.getProperty("java.vm.info")
                            + ") did not remove the naive loop, as HotSpot's optimizing compiler"
                            + " does; a thousand times as much took "
                            + naive
                            + " times as long");
        }
        assertThat(work).as("how much longer a thousand times as much work takes").isAtLeast(100);
        evidence.saw(
                "a thousand times as many steps: naive loop %s times as long, work %s times",
                naive, work);
    }

    @Test
    void on_two_free_cores_two_threads_are_as_fast_as_the_machine_allows(Evidence evidence)
            throws Exception {
        Scaling.Measured measured;
        try (var scaling = Scaling.of((share, shares) -> Work.steps(STEPS / shares), 2)) {
            measured = scaling.measure(ROUNDS, 2);
        }
        evidence.table("One and two", Scaling.Measured.columns(), measured.rows());
        evidence.chart(measured.chart("The same work by one and by two"));

        measured.onASteadyMachine();
        assertThat(measured.ofTheLimit(2))
                .as("what two threads reach of the machine's own limit")
                .isAtLeast(0.9 * Math.min(1, measured.likeness()));
        evidence.saw(
                "two threads are %s times as fast as one, two processes %s times",
                measured.byThreads(2), measured.byProcesses(2));
    }

    @Test
    void on_one_core_two_threads_take_as_long_as_one(Evidence evidence) throws Exception {
        Needs.linux("a program is bound to one core with taskset");
        Needs.program("taskset");
        String seen;
        try (var program = ChildJvm.start(OnOneCore.class, firstCore())) {
            assertThat(program.awaitExit()).as("exit code, after %s", program.output()).isZero();
            seen = program.output();
        }
        if (seen.contains(OnOneCore.NOT_BOUND)) {
            throw Inconclusive.notApplicable("a program cannot be bound to one core here");
        }
        double had = figuresIn(seen, OnOneCore.HAD).get(0);
        var gain = new Ratio(figuresIn(seen, OnOneCore.GAIN));
        evidence.saw("on one core two threads are %s times as fast as one", gain);

        if (had < 0.9) {
            throw Inconclusive.because(
                    String.format(
                            Locale.ROOT,
                            "the one core was not free: the program had %.2f of it, and two"
                                    + " threads were %s times as fast as one",
                            had,
                            gain));
        }
        assertThat(gain).as("the gain by two threads on one core").isAtMost(1.2);
    }

    /** Each stands on a line of its own after its name. */
    private static List<Double> figuresIn(String output, String name) {
        return output.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> Double.valueOf(line.substring(name.length())))
                .toList();
    }

    private static List<Object> row(String loop, Figures figures, Ratio ratio) {
        return List.of(
                loop,
                microseconds(figures.median(loop + ", few")),
                microseconds(figures.median(loop + ", many")),
                ratio);
    }

    private static String microseconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds * 1e6);
    }

    /** The first on which this JVM may run, as in "0-3,8". */
    private static String firstCore() throws IOException {
        String line = "Cpus_allowed_list:";
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(each -> each.startsWith(line))
                .map(each -> each.substring(line.length()).strip().split("[-,]", 2)[0])
                .findFirst()
                .orElseThrow();
    }
}
