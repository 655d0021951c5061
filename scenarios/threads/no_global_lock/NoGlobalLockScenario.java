package threads.no_global_lock;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Scaling;
import claimcheck.scenario.Work;
import org.junit.jupiter.api.Test;

/**
 * Two threads keep two cores busy; only if one lock for all is put around the same work, they keep
 * one busy and gain nothing.
 */
@ClaimScenario
class NoGlobalLockScenario {

    private static final int ROUNDS = 7;
    private static final long STEPS = 24_000_000;

    @Test
    void two_threads_keep_two_cores_busy(Evidence evidence) throws Exception {
        Scaling.Measured measured =
                measured("No lock", (share, shares) -> Work.steps(STEPS / shares), evidence);

        measured.onASteadyMachine();
        assertThat(measured.coresByThreads(2)).as("cores kept busy by two threads").isAtLeast(1.5);
        evidence.saw("two threads kept %s cores busy", measured.coresByThreads(2));
    }

    @Test
    void with_one_lock_that_goes_to_and_fro_they_keep_one_busy_and_gain_nothing(Evidence evidence)
            throws Exception {
        assertThatNothingIsGained(
                measured(
                        "One lock, to and fro",
                        (share, shares) -> GlobalLock.aroundEachSlice(STEPS / shares),
                        evidence),
                evidence);
    }

    @Test
    void with_one_lock_that_is_held_all_the_time_too(Evidence evidence) throws Exception {
        assertThatNothingIsGained(
                measured(
                        "One lock, held all the time",
                        (share, shares) -> GlobalLock.allTheTime(STEPS / shares),
                        evidence),
                evidence);
    }

    private static Scaling.Measured measured(String title, Scaling.Shared work, Evidence evidence)
            throws Exception {
        try (var scaling = Scaling.of(work, 2)) {
            Scaling.Measured measured = scaling.measure(ROUNDS, 2);
            evidence.table("One and two", Scaling.Measured.columns(), measured.rows());
            evidence.chart(measured.chart(title));
            return measured;
        }
    }

    /** By the threads; each of the processes has a lock of its own, and they gain as ever. */
    private static void assertThatNothingIsGained(Scaling.Measured measured, Evidence evidence) {
        assertThat(measured.coresByThreads(2)).as("cores kept busy by two threads").isAtMost(1.2);
        measured.onASteadyMachine();
        assertThat(measured.byThreads(2)).as("the gain by two threads").isAtMost(1.3);
        evidence.saw(
                "two threads kept %s cores busy and were %s times as fast as one; two processes,"
                        + " with a lock each, were %s times",
                measured.coresByThreads(2), measured.byThreads(2), measured.byProcesses(2));
    }
}
