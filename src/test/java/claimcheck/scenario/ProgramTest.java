package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is told what to do, speaks one language, and is gone when it is closed. */
class ProgramTest {

    @Test
    void it_is_looked_for_on_the_path_and_at_its_place(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("no-such-program"));

        assertThat(Program.isHere("sh")).isTrue();
        assertThat(Program.isHere("no-such-program")).isFalse();
        assertThat(Program.isHere(program.toString())).as("not executable").isFalse();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Program.isHere(program.toString())).isTrue();
    }

    @Test
    void a_folder_on_the_path_that_cannot_be_one_hides_no_other(@TempDir Path folder)
            throws IOException {
        Path program = Files.createFile(folder.resolve("a-program"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String noFolder = "\0";

        assertThat(Program.isOn(noFolder + File.pathSeparator + folder, "a-program")).isTrue();
        assertThat(Program.isOn(noFolder, "a-program")).isFalse();
    }

    @Test
    void what_is_named_with_its_place_takes_no_path(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("a-program"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(Program.isOn("", program.toString())).isTrue();
        assertThat(Program.isOn("", "a-program")).isFalse();
        assertThat(Program.isOn("", folder.toString())).as("a folder").isFalse();
    }

    @Test
    void it_reads_what_it_is_told() throws IOException {
        try (var cat = Program.start("cat")) {
            cat.say("a line");

            assertThat(cat.process().inputReader().readLine()).isEqualTo("a line");
        }
    }

    @Test
    void its_language_is_always_the_same() throws Exception {
        var builder = new ProcessBuilder("sh", "-c", "echo $LC_ALL");
        builder.environment().put("LC_ALL", "tr_TR");

        try (var shell = Program.start(builder)) {
            assertThat(shell.process().inputReader().readLine()).isEqualTo("C");
        }
    }

    @Test
    void closing_ends_it_and_all_that_it_started_even_if_interrupted() throws IOException {
        ProcessHandle child;
        Process process;
        try (var shell = Program.start("sh", "-c", "sleep 617 & echo $!; wait")) {
            process = shell.process();
            child =
                    ProcessHandle.of(Long.parseLong(process.inputReader().readLine()))
                            .orElseThrow();
            assertThat(List.of(process.isAlive(), child.isAlive())).containsOnly(true);
            Thread.currentThread().interrupt();
        }

        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(process.isAlive()).isFalse();
        Awaitility.await().until(() -> !child.isAlive());
    }

    @Test
    void a_reader_of_what_was_killed_sees_the_end_of_it() throws IOException {
        try (var shell = Program.start("sh", "-c", "echo first; read line")) {
            var out = shell.process().inputReader();
            assertThat(out.readLine()).isEqualTo("first");

            shell.kill();

            assertThat(out.readLine()).isNull();
        }
    }

    @Test
    void one_that_is_not_there_makes_the_scenario_not_applicable(@TempDir Path folder)
            throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no program");

        for (String name : List.of("no-such-program", text.toString())) {
            assertThatThrownBy(() -> Program.start(name))
                    .isInstanceOf(Inconclusive.class)
                    .hasMessageContaining("there is no program '" + name + "'");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (var version = Program.start(java, "-version")) {
            assertThat(version.process().errorReader().readLine()).contains("version");
        }
    }
}
