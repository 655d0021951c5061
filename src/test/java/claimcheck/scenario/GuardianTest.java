package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a killed run has left is ended, and nothing else is. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "marks are found in /proc")
class GuardianTest {

    /** Each test its own: a guardian of another may still be looking. */
    private final String mark =
            "a run of GuardianTest " + ProcessHandle.current().pid() + " " + System.nanoTime();

    /** A run: it has a guardian, and a child that nobody waits for. */
    static final class Run {

        private Run() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Process guardian = Guardian.over(arguments[0]);
            var left = new ProcessBuilder("sleep", "600");
            left.environment().put(Guardian.MARK, arguments[0]);
            left.start();
            var other = new ProcessBuilder("sleep", "600");
            other.environment().put(Guardian.MARK, arguments[0] + " another time");
            other.start();
            System.out.println("guarded");
            guardian.waitFor();
        }
    }

    /** Another guardian, of the run that this one is a part of, would end it before its work. */
    @Test
    void a_guardian_is_no_part_of_the_run_and_what_is_another_s_is_left_until_that_ends()
            throws IOException {
        var builder =
                new ProcessBuilder(ChildJvm.command(ChildJvm.QUICK_START, Run.class, mark))
                        .redirectErrorStream(true);
        builder.environment().put(Guardian.MARK, mark);
        Process run = builder.start();
        try (BufferedReader said = run.inputReader()) {
            assertThat(said.readLine()).isEqualTo("guarded");
            assertThat(Marked.with(Guardian.MARK, mark))
                    .as("the run, and what it has started")
                    .hasSize(2)
                    .contains(run.toHandle());

            Guardian.end(mark);

            assertThat(Marked.with(Guardian.MARK, mark)).isEmpty();
            assertThat(Marked.with(Guardian.MARK, mark + " another time")).hasSize(1);
        } finally {
            Guardian.end(mark);
            Guardian.end(mark + " another time");
        }
        assertThat(Marked.with(Guardian.MARK, mark + " another time")).isEmpty();
    }

    /** A run whose guardian is one of its process group, and is waited for. */
    static final class Group {

        private Group() {}

        public static void main(String[] arguments) throws IOException {
            String own = String.valueOf(ProcessHandle.current().pid());
            Process guardian =
                    new ProcessBuilder(
                                    ChildJvm.command(
                                            ChildJvm.QUICK_START,
                                            Guardian.class,
                                            arguments[0],
                                            own))
                            .redirectError(Redirect.INHERIT)
                            .start();
            var deaf =
                    new ProcessBuilder("sh", "-c", "trap '' TERM INT; sleep 600 & echo deaf; wait");
            deaf.environment().put(Guardian.MARK, arguments[0]);
            try (BufferedReader watches = guardian.inputReader();
                    BufferedReader deafens = deaf.start().inputReader()) {
                System.out.println(watches.readLine() + " over the " + deafens.readLine());
                watches.readLine();
            }
        }
    }

    @Test
    void a_signal_to_all_of_a_run_leaves_nothing_that_does_not_heed_it() {
        try (ChildJvm run = ChildJvm.start(Group.class, mark)) {
            run.awaitOutput(output -> output.contains(Guardian.WATCHES + " over the deaf"));
            List<ProcessHandle> left = Marked.with(Guardian.MARK, mark);
            assertThat(left).as("a shell, and its child").hasSize(2);
            ProcessHandle leader = ProcessHandle.of(run.pid()).orElseThrow();
            List<ProcessHandle> group = leader.children().toList();
            try {
                assertThat(group).as("the guardian, and the shell").hasSize(2);

                Stream.concat(group.stream(), Stream.of(leader)).forEach(ProcessHandle::destroy);

                Await.until(
                        () -> "still there: " + left,
                        () -> Marked.with(Guardian.MARK, mark).isEmpty());
            } finally {
                Stream.concat(group.stream(), left.stream())
                        .forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Test
    void a_run_that_is_killed_leaves_nothing_running() {
        try (ChildJvm run = ChildJvm.start(Run.class, mark)) {
            run.awaitOutput(output -> output.contains("guarded"));
            List<ProcessHandle> left = Marked.with(Guardian.MARK, mark);
            List<ProcessHandle> others = Marked.with(Guardian.MARK, mark + " another time");
            assertThat(left).hasSize(1);
            assertThat(others).hasSize(1);
            try {
                ProcessHandle.of(run.pid()).ifPresent(ProcessHandle::destroyForcibly);

                // Nobody may be there to bury the dead; they have no environment any more.
                Await.until(
                        () -> "still there: " + left,
                        () -> Marked.with(Guardian.MARK, mark).isEmpty());
                assertThat(others).allMatch(ProcessHandle::isAlive);
            } finally {
                left.forEach(ProcessHandle::destroyForcibly);
                others.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }
}
