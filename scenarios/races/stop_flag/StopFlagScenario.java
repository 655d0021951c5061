package races.stop_flag;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.ShowTimeline;
import claimcheck.stress.Stress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thread that looks at a flag stops when another sets it, if the flag is not a plain field. */
@ClaimScenario
@ShowTimeline
class StopFlagScenario {

    private static final String STOPPED = "spinner stopped";
    private static final String DEAF = "since the flag was set";

    /** One sample is the end of one loop, which takes a millisecond or two. */
    private static final int ENOUGH_LOOPS = 50;

    /** The JVM as it comes, but the loop is compiled in so many turns, not some time later. */
    private static final List<String> COMPILED = List.of("-XX:+UseSerialGC", "-Xbatch");

    private static final List<String> INTERPRETED = List.of("-XX:+UseSerialGC", "-Xint");

    @Test
    void a_compiled_loop_never_sees_a_plain_flag(Evidence evidence) throws Exception {
        showDeafness(StopFlags.Plain.class, evidence);
    }

    @Test
    void it_does_not_see_a_flag_that_only_the_writer_locks(Evidence evidence) throws Exception {
        showDeafness(StopFlags.LockedByTheWriterOnly.class, evidence);
    }

    @Test
    void an_interpreted_loop_sees_the_plain_flag_so_a_short_test_finds_nothing() throws Exception {
        showStop(StopFlags.Plain.class, INTERPRETED);
    }

    @Test
    void a_compiled_loop_sees_a_volatile_flag() throws Exception {
        showStop(StopFlags.Volatile.class, COMPILED);
    }

    @Test
    void a_compiled_loop_sees_an_atomic_flag() throws Exception {
        showStop(StopFlags.Atomic.class, COMPILED);
    }

    @Test
    void a_compiled_loop_sees_a_flag_that_both_sides_lock() throws Exception {
        showStop(StopFlags.Locked.class, COMPILED);
    }

    @Test
    void a_compiled_loop_sees_a_latch() throws Exception {
        showStop(StopFlags.Event.class, COMPILED);
    }

    @Test
    void jcstress_sees_no_loop_that_misses_a_volatile_flag() {
        assertThat(Stress.run(StopFlagStress.Volatile.class)).neverFailsIn(ENOUGH_LOOPS);
    }

    private static void showDeafness(Class<? extends StopFlag> flag, Evidence evidence)
            throws InterruptedException {
        try (var program = spinOn(flag, COMPILED)) {
            String said = whatItSays(program);

            evidence.text("What the program says", said);
            if (said.contains(STOPPED)) {
                throw Inconclusive.because(
                        "the compiler of this JVM lets the loop read the field anew\n" + said);
            }
            assertThat(said).contains("its writer reads true", "RUNNABLE");
            // The spinner is no daemon: as long as it runs, the program cannot end.
            assertThat(program.endsWithin(Bounds.glance())).isFalse();
            evidence.saw("%s", said.lines().reduce("", (before, line) -> line));
        }
    }

    private static void showStop(Class<? extends StopFlag> flag, List<String> options)
            throws InterruptedException {
        try (var program = spinOn(flag, options)) {
            assertThat(whatItSays(program)).contains(STOPPED);
            assertThat(program.awaitExit()).isZero();
        }
    }

    private static String whatItSays(ChildJvm program) {
        return program.awaitOutput(said -> said.contains(STOPPED) || said.contains(DEAF));
    }

    private static ChildJvm spinOn(Class<? extends StopFlag> flag, List<String> options) {
        return ChildJvm.start(options, SpinningProgram.class, flag.getName());
    }
}
