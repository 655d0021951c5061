package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a killed run has left is ended, and nothing else is. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "marks are found in /proc")
class GuardianTest {

    private static final String RUN = "a run of GuardianTest " + ProcessHandle.current().pid();

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

    @Test
    void a_run_that_is_killed_leaves_nothing_running() {
        try (ChildJvm run = ChildJvm.start(Run.class, RUN)) {
            run.awaitOutput(output -> output.contains("guarded"));
            List<ProcessHandle> left = Marked.with(Guardian.MARK, RUN);
            List<ProcessHandle> others = Marked.with(Guardian.MARK, RUN + " another time");
            assertThat(left).hasSize(1);
            assertThat(others).hasSize(1);
            try {
                ProcessHandle.of(run.pid()).ifPresent(ProcessHandle::destroyForcibly);

                // Nobody may be there to bury the dead; they have no environment any more.
                Await.until(
                        () -> "still there: " + left,
                        () -> Marked.with(Guardian.MARK, RUN).isEmpty());
                assertThat(others).allMatch(ProcessHandle::isAlive);
            } finally {
                left.forEach(ProcessHandle::destroyForcibly);
                others.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }
}
