package claimcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.report.Admission;
import claimcheck.report.Status;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Claims are run again and again, and nothing that was not run counts. */
class AdmissionCommandTest {

    @Test
    void nothing_but_confirmed_runs_under_all_that_was_asked_for_is_a_pass() {
        assertThat(AdmissionCommand.exitCode(Map.of(Status.CONFIRMED, 9), true))
                .isEqualTo(ExitCode.AS_RECORDED);
        assertThat(
                        AdmissionCommand.exitCode(
                                Map.of(Status.CONFIRMED, 9, Status.INCONCLUSIVE, 1), true))
                .isEqualTo(ExitCode.AS_RECORDED);
        assertThat(AdmissionCommand.exitCode(Map.of(Status.CONFIRMED, 9), false))
                .isEqualTo(ExitCode.COULD_NOT_JUDGE);
        assertThat(AdmissionCommand.exitCode(Map.of(), true)).isEqualTo(ExitCode.COULD_NOT_JUDGE);
        assertThat(AdmissionCommand.exitCode(Map.of(Status.CONFIRMED, 9, Status.ERROR, 1), true))
                .isEqualTo(ExitCode.COULD_NOT_JUDGE);
        assertThat(
                        AdmissionCommand.exitCode(
                                Map.of(Status.CONTRADICTED, 1, Status.ERROR, 1), false))
                .isEqualTo(ExitCode.CONTRADICTED);
    }

    @Test
    void all_jvms_of_a_run_have_the_options_of_its_condition_beside_those_of_the_machine() {
        Map<String, String> none = new HashMap<>();
        ScenarioJvm.inherited(none, List.of());
        assertThat(none).isEmpty();

        Map<String, String> environment = new HashMap<>(Map.of("HOME", "/root"));
        ScenarioJvm.inherited(environment, Condition.INTERPRETED.options());
        ScenarioJvm.inherited(environment, Condition.SERIAL.options());
        assertThat(environment)
                .containsOnly(
                        Map.entry("HOME", "/root"),
                        Map.entry("JAVA_TOOL_OPTIONS", "-Xint -XX:+UseSerialGC"));
    }

    @Test
    void a_jvm_that_takes_any_option_is_run_under_none_of_hotspots() throws InterruptedException {
        Jdk jdk = Jdk.running();

        assertThat(Condition.SERIAL.isThere(jdk, List.of())).isTrue();
        assertThat(Condition.SERIAL.isThere(jdk, List.of("-XX:+IgnoreUnrecognizedVMOptions")))
                .isFalse();
        assertThat(Condition.INTERPRETED.isThere(jdk, List.of("-XX:+IgnoreUnrecognizedVMOptions")))
                .isTrue();
    }

    @Test
    @Tag("judging")
    void each_run_is_counted_and_those_of_the_last_time_are_not(@TempDir Path to) throws Exception {
        admit(to, "--times=2", "--conditions=quiet");
        assertThat(found(to)).containsExactly(Map.of(Status.CONFIRMED, 2));

        admit(to, "--times=1", "--conditions=quiet,busy");
        assertThat(found(to))
                .containsExactly(Map.of(Status.CONFIRMED, 1), Map.of(Status.CONFIRMED, 1));
        assertThat(to.resolve("admission.html")).isNotEmptyFile();
        assertThat(to.resolve("admission")).isEmptyDirectory();
    }

    private static List<Map<Status, Integer>> found(Path to) throws Exception {
        return Admission.in(to).entries().stream().map(Admission.Entry::found).toList();
    }

    private static void admit(Path to, String... options) {
        CommandLine command = Claimcheck.commandLine();
        var said = new StringWriter();
        command.setOut(new PrintWriter(said));
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("admission", "locks/rlock-counts", "--to=" + to));
        arguments.addAll(List.of(options));
        assertThat(command.execute(arguments.toArray(String[]::new)))
                .as("%s", said)
                .isEqualTo(ExitCode.AS_RECORDED);
    }
}
