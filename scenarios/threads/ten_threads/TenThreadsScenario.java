package threads.ten_threads;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Once;
import claimcheck.scenario.Scaling;
import claimcheck.scenario.Work;
import org.junit.jupiter.api.Test;

/** Ten threads are as much faster than one as there are cores for them, and never slower. */
@ClaimScenario
class TenThreadsScenario {

    private static final int ROUNDS = 7;
    static final long STEPS = 27_000_000;

    /** What measuring may add to a gain. */
    private static final double MARGIN = 1.2;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final Once<Scaling.Measured> MEASURED =
            Once.of(
                    () -> {
                        try (var scaling =
                                Scaling.of((share, shares) -> Work.steps(STEPS / shares), 10)) {
                            return scaling.measure(ROUNDS, 1, 2, 4, Math.min(CORES, 10), 10);
                        }
                    });

    @Test
    void the_gain_stops_at_the_cores(Evidence evidence) throws Exception {
        Scaling.Measured measured = measured(evidence);
        evidence.chart(measured.chart("The same work by more and more threads"));
        measured.onASteadyMachine();
        if (2 * CORES > 10) {
            throw Inconclusive.notApplicable(
                    "the " + CORES + " cores of this machine are nearly enough for ten threads");
        }

        assertThat(measured.byThreads(10))
                .as("the gain by ten threads on %d cores", CORES)
                .isAtMost(MARGIN * CORES);
        evidence.saw(
                "ten threads on %d cores are %s times as fast as one, and %s times as fast as %d",
                CORES,
                measured.byThreads(10),
                measured.byThreads(10).per(measured.byThreads(CORES)),
                CORES);
    }

    @Test
    void ten_threads_are_not_slower_than_one(Evidence evidence) throws Exception {
        Scaling.Measured measured = measured(evidence);
        if (Evidence.isShown()) {
            Headline.show(measured, Python.count(), evidence);
        }
        measured.onASteadyMachine();

        assertThat(measured.byThreads(10)).as("the gain by ten threads").isAtLeast(1);
        evidence.saw("ten threads are %s times as fast as one", measured.byThreads(10));
    }

    @Test
    void ten_threads_are_not_held_up_by_each_other(Evidence evidence) throws Exception {
        Scaling.Measured measured = measured(evidence);
        measured.onASteadyMachine();

        assertThat(measured.ofTheLimit(10))
                .as("what ten threads reach of the machine's own limit")
                .isAtLeast(0.8 * Math.min(1, measured.likeness()));
        evidence.saw(
                "ten threads reach %s of what ten processes do, which share nothing",
                measured.ofTheLimit(10));
    }

    private static Scaling.Measured measured(Evidence evidence) throws Exception {
        Scaling.Measured measured = MEASURED.get();
        evidence.table("One to ten", Scaling.Measured.columns(), measured.rows());
        return measured;
    }
}
