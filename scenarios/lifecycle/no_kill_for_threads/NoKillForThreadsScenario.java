package lifecycle.no_kill_for_threads;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import org.junit.jupiter.api.Test;

/** Up to JDK 19 any thread can be ended from outside, at any point; from JDK 20 on none can. */
@ClaimScenario
@ShowTimeline
class NoKillForThreadsScenario {

    private static final String AT_FIRST = "at first: mover is RUNNABLE, auditor is BLOCKED";
    private static final String STOPPED = "stopped: mover is TERMINATED, auditor is TERMINATED";
    private static final String GOES_ON =
            "a thousand turns later: mover is RUNNABLE, auditor is BLOCKED";

    @Test
    void up_to_jdk_19_stop_ends_a_thread_that_looks_at_nothing(Evidence evidence) throws Exception {
        needStop();
        try (var program = ChildJvm.start(MovingProgram.class, "stop")) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThat(program.output().lines()).containsSubsequence(AT_FIRST, STOPPED);
            evidence.text("What the program printed", program.output());
        }
    }

    @Test
    void there_it_opens_the_lock_in_the_middle_of_what_the_lock_protects(Evidence evidence)
            throws Exception {
        needStop();
        int torn = Accounts.SUM - MovingProgram.AMOUNT;
        try (var program = ChildJvm.start(MovingProgram.class, "stop")) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            // Who was kept out by the lock got in, and saw what nobody may ever see.
            assertThat(program.output().lines())
                    .containsSubsequence(AT_FIRST, "the sum is " + torn);
            evidence.saw("%d of %d were gone for good", MovingProgram.AMOUNT, Accounts.SUM);
        }
    }

    @Test
    void from_jdk_20_on_there_is_no_stop_that_works_and_the_thread_goes_on(Evidence evidence)
            throws Exception {
        Needs.jdk(20, "the end of Thread.stop");
        try (var program = ChildJvm.start(MovingProgram.class, "stop")) {
            String said = program.awaitOutput(text -> text.contains(GOES_ON));

            assertThat(said.lines())
                    .containsSubsequence(AT_FIRST, GOES_ON)
                    .containsAnyOf(
                            "stop threw java.lang.UnsupportedOperationException",
                            "there is no stop");
            evidence.text("What the program printed", said);
        }
    }

    @Test
    void an_interrupt_does_not_end_it_and_a_kill_of_its_process_does(Evidence evidence)
            throws Exception {
        try (var program = ChildJvm.start(MovingProgram.class, "interrupt")) {
            String said = program.awaitOutput(text -> text.contains(GOES_ON));
            assertThat(said.lines()).containsSubsequence(AT_FIRST, GOES_ON);
            assertThat(program.endsWithin(Bounds.glance())).as("the program ends").isFalse();

            ProcessHandle.of(program.pid()).orElseThrow().destroyForcibly();

            int code = program.awaitExit();
            assertThat(code).as("exit code").isNotZero();
            evidence.saw("the thread ended with its process, whose exit code was %d", code);
        }
    }

    private static void needStop() {
        int jdk = Runtime.version().feature();
        if (jdk > 19) {
            throw Inconclusive.notApplicable(
                    "Thread.stop ended threads up to JDK 19; this is JDK " + jdk);
        }
    }
}
