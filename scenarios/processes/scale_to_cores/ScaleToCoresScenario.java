package processes.scale_to_cores;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Once;
import claimcheck.scenario.Scaling;
import claimcheck.scenario.Work;
import org.junit.jupiter.api.Test;

/** More processes do the same work sooner as long as each finds a core, and no longer. */
@ClaimScenario
class ScaleToCoresScenario {

    private static final int ROUNDS = 7;
    private static final long STEPS = 27_000_000;

    /** What measuring may add to a gain. */
    private static final double MARGIN = 1.2;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final Once<Scaling.Measured> MEASURED =
            Once.of(
                    () -> {
                        try (var scaling =
                                Scaling.of((share, shares) -> Work.steps(STEPS / shares), 10)) {
                            return scaling.measure(ROUNDS, 1, 2, Math.min(CORES, 10), 10);
                        }
                    });

    @Test
    void two_processes_use_two_cores_as_two_threads_do(Evidence evidence) throws Exception {
        Scaling.Measured measured = measured(evidence);
        measured.onASteadyMachine();

        assertThat(measured.ofTheLimit(2))
                .as("the time of two processes by that of two threads")
                .isAtMost(1.25 * Math.max(1, measured.likeness()));
        evidence.saw(
                "two processes are %s times as fast as one, two threads %s times",
                measured.byProcesses(2), measured.byThreads(2));
    }

    @Test
    void ten_processes_do_not_use_ten(Evidence evidence) throws Exception {
        Scaling.Measured measured = measured(evidence);
        evidence.chart(measured.chart("The same work by more and more processes"));
        measured.onASteadyMachine();
        if (2 * CORES > 10) {
            throw Inconclusive.notApplicable(
                    "the " + CORES + " cores of this machine are nearly enough for ten processes");
        }

        assertThat(measured.byProcesses(10))
                .as("the gain by ten processes on %d cores", CORES)
                .isAtMost(MARGIN * CORES);
        evidence.saw(
                "ten processes on %d cores are %s times as fast as one, and %s times as fast as %d",
                CORES,
                measured.byProcesses(10),
                measured.byProcesses(10).per(measured.byProcesses(CORES)),
                CORES);
    }

    private static Scaling.Measured measured(Evidence evidence) throws Exception {
        Scaling.Measured measured = MEASURED.get();
        evidence.table("One to ten", Scaling.Measured.columns(), measured.rows());
        return measured;
    }
}
