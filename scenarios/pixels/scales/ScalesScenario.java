package pixels.scales;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Once;
import claimcheck.scenario.Scaling;
import claimcheck.scenario.Workers;
import org.junit.jupiter.api.Test;

/** More threads draw the picture faster, as long as there is a core for each. */
@ClaimScenario
class ScalesScenario {

    private static final int ROUNDS = 7;

    /** What measuring may add to a gain. */
    private static final double MARGIN = 1.2;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final Once<Scaling.Measured> MEASURED =
            Once.of(
                    () -> {
                        try (var scaling = Scaling.of(new Drawing(), 10)) {
                            return scaling.measure(ROUNDS, 1, 2, 4, Math.min(CORES, 10), 10);
                        }
                    });

    @Test
    void two_threads_draw_faster_than_one(Evidence evidence) throws Exception {
        Scaling.Measured measured = measured(evidence);
        evidence.chart(measured.chart("A fractal of 512 × 512 pixels"));
        measured.onASteadyMachine();

        assertThat(measured.ofTheLimit(2))
                .as("what two threads reach of the machine's own limit")
                .isAtLeast(0.8 * Math.min(1, measured.likeness()));
        evidence.saw(
                "two threads draw %s times as fast as one, two processes %s times",
                measured.byThreads(2), measured.byProcesses(2));
    }

    @Test
    void the_gain_stops_at_the_cores(Evidence evidence) throws Exception {
        Scaling.Measured measured = measured(evidence);
        measured.onASteadyMachine();
        if (2 * CORES > 10) {
            throw Inconclusive.notApplicable(
                    "the " + CORES + " cores of this machine are nearly enough for ten threads");
        }

        assertThat(measured.byThreads(10))
                .as("the gain by ten threads on %d cores", CORES)
                .isAtMost(MARGIN * CORES);
        evidence.saw(
                "ten threads on %d cores draw %s times as fast as one, and %s times as fast as %d",
                CORES,
                measured.byThreads(10),
                measured.byThreads(10).per(measured.byThreads(CORES)),
                CORES);
    }

    @Test
    void what_ten_threads_draw_is_the_picture(Workers workers, Evidence evidence)
            throws InterruptedException {
        var alone = new Drawing();
        alone.work(0, 1);
        var shared = new Drawing();

        for (int share = 0; share < 10; share++) {
            int mine = share;
            workers.start("share " + share, () -> shared.work(mine, 10));
        }
        workers.joinAll();

        assertThat(shared.pixels()).isEqualTo(alone.pixels());
        evidence.picture("Drawn by ten threads", shared.picture());
    }

    private static Scaling.Measured measured(Evidence evidence) throws Exception {
        Scaling.Measured measured = MEASURED.get();
        evidence.table("Threads and processes", Scaling.Measured.columns(), measured.rows());
        return measured;
    }
}
