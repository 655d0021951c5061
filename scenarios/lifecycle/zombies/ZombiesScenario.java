package lifecycle.zombies;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** The JVM reaps the children that it started; a parent that does not is left with zombies. */
@ClaimScenario
@ShowTimeline
class ZombiesScenario {

    private static final int CHILDREN = 3;
    private static final int CODE = 7;

    @Test
    void a_parent_that_does_not_wait_is_left_with_a_zombie(Evidence evidence) throws Exception {
        needProc();
        try (var shell = Shell.thatDoesNotWait()) {
            assertThatRuns(childOf(shell));

            shell.child().destroyForcibly();

            awaitZombie(shell);
            evidence.saw("process %d: %s", shell.child().pid(), childOf(shell).orElseThrow());
        }
    }

    @Test
    void no_kill_removes_it(Evidence evidence) throws Exception {
        needProc();
        try (var shell = Shell.thatDoesNotWait()) {
            shell.child().destroyForcibly();
            awaitZombie(shell);

            shell.child().destroyForcibly();
            shell.pass();

            assertThat(childOf(shell)).map(ProcessEntry::state).hasValue(ProcessEntry.ZOMBIE);
            evidence.saw("ProcessHandle.isAlive() says %b of it", shell.child().isAlive());
        }
    }

    @Test
    void the_end_of_its_parent_gives_it_to_another(Evidence evidence) throws Exception {
        needProc();
        try (var shell = Shell.thatDoesNotWait()) {
            shell.child().destroyForcibly();
            awaitZombie(shell);

            shell.end();

            assertThat(childOf(shell)).isEmpty();
            evidence.saw(
                    "it was a child of %d, and then: %s",
                    shell.pid(),
                    ProcessEntry.of(shell.child().pid()).map(String::valueOf).orElse("reaped"));
        }
    }

    @Test
    void a_parent_that_waits_is_left_with_none() throws Exception {
        needProc();
        try (var shell = Shell.thatWaits()) {
            assertThatRuns(childOf(shell));

            shell.child().destroyForcibly();
            shell.pass();

            assertThat(childOf(shell)).isEmpty();
        }
    }

    @Test
    void children_of_the_jvm_that_nobody_waits_for_are_gone_all_the_same(Evidence evidence)
            throws Exception {
        needProc();
        Needs.program("sh");
        long jvm = ProcessHandle.current().pid();
        List<Process> children = new ArrayList<>();
        try {
            for (int i = 0; i < CHILDREN; i++) {
                children.add(new ProcessBuilder("sh", "-c", "read line; exit " + CODE).start());
            }
            for (Process child : children) {
                assertThatRuns(ProcessEntry.ofChild(child.pid(), jvm));
                child.getOutputStream().close();
            }

            for (Process child : children) {
                await(() -> assertThat(ProcessEntry.ofChild(child.pid(), jvm)).isEmpty());
                // It is known how it ended, though nobody waited.
                await(() -> assertThat(child.isAlive()).isFalse());
                assertThat(child.exitValue()).isEqualTo(CODE);
            }
            evidence.saw("none of %d children is left in /proc", CHILDREN);
        } finally {
            children.forEach(child -> child.destroyForcibly().onExit().join());
        }
    }

    private static void needProc() {
        Needs.linux("the state of a process is read from /proc");
    }

    private static Optional<ProcessEntry> childOf(Shell shell) {
        return ProcessEntry.ofChild(shell.child().pid(), shell.pid());
    }

    private static void assertThatRuns(Optional<ProcessEntry> child) {
        assertThat(child)
                .map(ProcessEntry::state)
                .isPresent()
                .isNotEqualTo(Optional.of(ProcessEntry.ZOMBIE));
    }

    private static void awaitZombie(Shell shell) {
        await(
                () ->
                        assertThat(childOf(shell))
                                .map(ProcessEntry::state)
                                .as("state of what the parent is left with")
                                .hasValue(ProcessEntry.ZOMBIE));
    }

    private static void await(ThrowingRunnable assertion) {
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Bounds.patience())
                    .untilAsserted(assertion);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("not within " + Bounds.patience() + ": " + e.getCause(), e);
        }
    }
}
