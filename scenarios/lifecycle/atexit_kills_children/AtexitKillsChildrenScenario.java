package lifecycle.atexit_kills_children;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import org.junit.jupiter.api.Test;

/** A hook kills the children when the program ends by itself or is asked to, and not otherwise. */
@ClaimScenario
@ShowTimeline
class AtexitKillsChildrenScenario {

    /** As an exit code: 128 and the number of the signal. */
    private static final int TERMINATED = 128 + 15;

    private static final int KILLED = 128 + 9;

    @Test
    void without_a_hook_the_child_outlives_the_program(Evidence evidence) throws Exception {
        try (var program = start("busy", "returns without a hook");
                var child = Child.of(program)) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThatItLivesOn(child, program, evidence);
        }
    }

    @Test
    void the_hook_kills_it_when_main_returns() throws Exception {
        try (var program = start("busy", "returns");
                var child = Child.of(program)) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThatTheHookKilled(child, program);
        }
    }

    @Test
    void the_hook_kills_it_when_the_program_exits() throws Exception {
        try (var program = start("busy", "exits");
                var child = Child.of(program)) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThatTheHookKilled(child, program);
        }
    }

    @Test
    void the_hook_kills_it_when_the_program_is_asked_to_terminate() throws Exception {
        try (var program = start("busy", "waits for a signal");
                var child = Child.of(program)) {
            handleOf(program).destroy();

            assertThat(program.awaitExit()).as("exit code").isEqualTo(TERMINATED);
            assertThatTheHookKilled(child, program);
        }
    }

    @Test
    void it_outlives_a_program_that_is_killed(Evidence evidence) throws Exception {
        try (var program = start("busy", "waits for a signal");
                var child = Child.of(program)) {
            handleOf(program).destroyForcibly();

            assertThat(program.awaitExit()).as("exit code").isEqualTo(KILLED);
            assertThatItLivesOn(child, program, evidence);
        }
    }

    @Test
    void it_outlives_a_program_that_halts(Evidence evidence) throws Exception {
        try (var program = start("busy", "halts");
                var child = Child.of(program)) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThatItLivesOn(child, program, evidence);
        }
    }

    @Test
    void a_child_that_reads_from_its_parent_ends_with_it_even_if_that_is_killed() throws Exception {
        try (var program = start("reading", "waits for a signal");
                var child = Child.of(program)) {
            assertThat(child.isAlive()).as("the child lives").isTrue();

            handleOf(program).destroyForcibly();

            assertThat(program.awaitExit()).as("exit code").isEqualTo(KILLED);
            child.awaitEnd();
        }
    }

    @Test
    void a_child_that_watches_its_parent_ends_with_it_even_if_that_is_killed() throws Exception {
        try (var program = start("watching", "waits for a signal");
                var child = Child.of(program)) {
            program.awaitOutput(said -> said.contains(WatchingProgram.WATCHING));
            assertThat(child.isAlive()).as("the child lives").isTrue();

            handleOf(program).destroyForcibly();

            assertThat(program.awaitExit()).as("exit code").isEqualTo(KILLED);
            child.awaitEnd();
        }
    }

    private static ChildJvm start(String child, String end) {
        Needs.linux("signals are sent, and orphans are looked for in /proc");
        Needs.program("sh");
        Needs.program("sleep");
        return ChildJvm.start(ParentProgram.class, child, end);
    }

    private static ProcessHandle handleOf(ChildJvm program) {
        return ProcessHandle.of(program.pid()).orElseThrow();
    }

    private static void assertThatTheHookKilled(Child child, ChildJvm program) {
        assertThat(program.output()).contains(ParentProgram.HOOK_RAN + KILLED);
        assertThat(child.isAlive()).as("the child lives").isFalse();
    }

    private static void assertThatItLivesOn(Child child, ChildJvm program, Evidence evidence) {
        assertThat(program.output()).doesNotContain(ParentProgram.HOOK_RAN);
        assertThat(child.isAlive()).as("the child lives").isTrue();
        evidence.saw(
                "process %d was a child of %d, and is now one of %s",
                child.pid(),
                program.pid(),
                ProcessHandle.of(child.pid())
                        .flatMap(ProcessHandle::parent)
                        .map(parent -> String.valueOf(parent.pid()))
                        .orElse("nobody"));
    }
}
