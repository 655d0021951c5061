package claimcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import claimcheck.scenario.Bounds;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A claim is checked where others work: a right verdict, or one clear sentence. */
@Tag("judging")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths and permissions are Unix's")
class SurroundingsTest {

    /** In which the JVM names files. */
    private static final Charset NAMES =
            Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private static final String CLAIM = "locks/rlock-counts";

    @TempDir private Path home;

    private final List<String> options = new ArrayList<>();
    private Path reports;

    @BeforeEach
    void report_here() {
        reports = home.resolve("reports");
    }

    @Test
    void in_turkey_and_in_egypt_words_and_figures_are_the_same() throws Exception {
        for (String[] land :
                new String[][] {{"tr", "TR", "Asia/Kathmandu"}, {"ar", "EG", "Africa/Cairo"}}) {
            reports = home.resolve(land[0]);
            String options =
                    "-Duser.language=%s -Duser.country=%s -Duser.timezone=%s"
                            .formatted((Object[]) land);

            // JVMs take it from their environment, also those that others start.
            assertThat(check(Map.of("JDK_JAVA_OPTIONS", options)))
                    .as(options)
                    .contains("\n  1 confirmed\n");
            assertThat(Files.readString(reports.resolve("claims.json")))
                    .containsPattern("\"seconds\" : [0-9]+\\.[0-9]+")
                    .containsPattern("\"started\" : \"2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:]+Z\"");
        }
    }

    @Test
    void the_place_has_blanks_and_letters_of_other_languages() throws Exception {
        assumeTrue(
                "ü".equals(new String("ü".getBytes(NAMES), NAMES)),
                "this JVM cannot name a file so");
        reports = home.resolve("ein Ort für Grüße");

        assertThat(check(Map.of("LC_ALL", "C.UTF-8"))).contains("\n  1 confirmed\n");
        assertThat(reports.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void no_program_is_on_the_path_and_there_is_no_home() throws Exception {
        options.add("-Duser.home=" + home.resolve("none"));

        assertThat(check(Map.of("PATH", home.toString(), "HOME", home.resolve("none").toString())))
                .contains("\n  1 confirmed\n");
    }

    @Test
    void reports_that_cannot_be_written_are_named_in_one_line() throws Exception {
        reports = Files.createFile(home.resolve("a-file")).resolve("reports");

        assertThat(check(Map.of()))
                .matches(
                        "claimcheck: cannot use "
                                + reports.getParent()
                                + ".*; give a folder that can be written\n");
    }

    private String check(Map<String, String> environment) throws IOException, InterruptedException {
        Path said = home.resolve("said");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Claimcheck.class.getName()));
        command.addAll(List.of("check", CLAIM, "--to", reports.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process check = builder.redirectOutput(said.toFile()).start();
        try {
            assertThat(check.waitFor(Bounds.scenario().toMillis(), TimeUnit.MILLISECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            check.descendants().forEach(ProcessHandle::destroyForcibly);
            check.destroyForcibly();
        }
        return Files.readString(said, Charset.defaultCharset());
    }
}
