package claimcheck.grading.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.grading.GradingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is uploaded, and what its scripts do where all that they call is somebody else's. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it runs the scripts with bash")
class AutograderTest {

    @TempDir private Path temporary;
    private Path kit;

    @BeforeEach
    void makeKit() throws IOException {
        kit = temporary.resolve("kit").resolve("kit.jar");
        Files.createDirectories(kit.resolveSibling("lib"));
        Files.writeString(kit.resolveSibling("lib/one.jar"), "one");
        Files.writeString(kit.resolveSibling("lib/two.jar"), "two");
        Files.createDirectories(temporary.resolve("bin"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/one.jar lib/two.jar");
        new JarOutputStream(Files.newOutputStream(kit), manifest).close();
    }

    @Test
    void scripts_kit_and_libraries_are_at_the_root() throws IOException {
        try (FileSystem zip = opened();
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "/setup.sh",
                            "/run_autograder",
                            "/claimcheck.jar",
                            "/lib/one.jar",
                            "/lib/two.jar");
        }
    }

    @Test
    void scripts_can_be_run_and_have_the_line_ends_of_unix() throws IOException {
        try (FileSystem zip = opened()) {
            for (String name : new String[] {"setup.sh", "run_autograder"}) {
                Path script = zip.getPath(name);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                        .isEqualTo("rwxr-xr-x");
                assertThat(script)
                        .content()
                        .startsWith("#!/usr/bin/env bash\n")
                        .doesNotContain("\r");
            }
        }
    }

    @Test
    void the_grader_is_called_with_the_exercises_and_its_result_is_left() throws Exception {
        fake(
                "java",
                "echo \"$*\"; while [ \"$1\" != --gradescope ]; do shift; done; echo '{\"score\": 3}' > \"$2\"");

        String output = grade();

        assertThat(output)
                .contains("-jar " + temporary + "/autograder/source/claimcheck.jar grade ")
                .contains(" --claims=deadlock/opposite-order,queues/fifo --to ")
                .contains("the grader ended with exit code 0");
        assertThat(results().get("score").asInt()).isEqualTo(3);
    }

    @Test
    void a_grader_that_crashes_leaves_a_result_without_a_score() throws Exception {
        fake("java", "exit 134");

        assertThat(grade()).contains("the grader ended with exit code 134");
        assertThat(results().has("score")).isFalse();
        assertThat(results().get("tests")).isEmpty();
        assertThat(results().get("output").asText()).contains("could not be graded");
    }

    @Test
    void half_a_result_is_none() throws Exception {
        fake("java", "while [ \"$1\" != --gradescope ]; do shift; done; : > \"$2\"; exit 3");

        grade();

        assertThat(results().get("output").asText()).contains("could not be graded");
    }

    @Test
    void a_jdk_is_installed_and_the_next_one_if_that_is_not_there() throws Exception {
        fake("apt-get", "echo \"$*\"; case \"$*\" in *openjdk-21*) exit 100;; esac");
        fake("javac", "echo javac 17");
        fake("java", "echo \"judges: $*\"");

        assertThat(run("setup.sh", 0))
                .contains("openjdk-21-jdk-headless", "openjdk-17-jdk-headless", "javac 17")
                .contains("judges: -jar " + temporary + "/autograder/source/claimcheck.jar grade ")
                .doesNotContain("openjdk-25");
    }

    @Test
    void without_a_jdk_the_set_up_fails() throws Exception {
        fake("apt-get", "case \"$*\" in update) exit 0;; *) exit 100;; esac");
        fake("javac", "exit 127");

        run("setup.sh", 127);
    }

    @Test
    void a_kit_that_is_not_whole_is_refused() throws IOException {
        Path zip = temporary.resolve("autograder.zip");
        Files.delete(kit.resolveSibling("lib/two.jar"));

        assertThatThrownBy(() -> Autograder.write(NastyBook.BOOK.exercises(), kit, zip))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining("lib/two.jar");
        assertThatThrownBy(() -> Autograder.write(NastyBook.BOOK.exercises(), temporary, zip))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining("does not run from claimcheck.jar");
        assertThat(zip).doesNotExist();
    }

    private FileSystem opened() throws IOException {
        Path zip = Autograder.write(NastyBook.BOOK.exercises(), kit, temporary.resolve("a.zip"));
        return FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
    }

    private String grade() throws Exception {
        return run("run_autograder", 0);
    }

    /** Runs one of the scripts as if the folder of this test were the root of the machine. */
    private String run(String name, int code) throws Exception {
        Path script = temporary.resolve(name);
        try (FileSystem zip = opened()) {
            Files.writeString(
                    script,
                    Files.readString(zip.getPath(name))
                            .replace("/autograder/", temporary + "/autograder/"));
        }
        var builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        builder.environment()
                .merge("PATH", "", (path, none) -> temporary.resolve("bin") + ":" + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        return output;
    }

    private void fake(String program, String script) throws IOException {
        Path file = temporary.resolve("bin").resolve(program);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper()
                .readTree(temporary.resolve("autograder/results/results.json").toFile());
    }
}
