package subprocess.working_directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child runs in the folder that it is given, and each of its two streams comes by itself. */
@ClaimScenario
class WorkingDirectoryScenario {

    @TempDir Path folder;

    @Test
    void a_child_that_is_given_no_folder_runs_where_its_parent_does()
            throws IOException, InterruptedException {
        var elsewhere = new ProcessBuilder().directory(folder.toFile());
        assertThat(whereItRuns(elsewhere)).isNotEqualTo(Path.of("").toRealPath());

        assertThat(whereItRuns(new ProcessBuilder())).isEqualTo(Path.of("").toRealPath());
    }

    @Test
    void a_child_runs_in_the_folder_that_it_is_given(Evidence evidence)
            throws IOException, InterruptedException {
        Path root = folder.getRoot();

        assertThat(whereItRuns(new ProcessBuilder().directory(root.toFile()))).isEqualTo(root);
        assertThat(whereItRuns(new ProcessBuilder().directory(folder.toFile())))
                .isEqualTo(folder.toRealPath());
        evidence.saw("one child ran in %s, and one in %s", root, folder);
    }

    @Test
    void a_relative_name_is_looked_for_in_the_folder_of_the_child()
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a note of the child"), "found");

        Finished there =
                Finished.run(
                        new ProcessBuilder("cat", "a note of the child")
                                .directory(folder.toFile()));
        Finished here = Finished.run(new ProcessBuilder("cat", "a note of the child"));

        assertThat(there.output()).isEqualTo("found");
        assertThat(here.exitCode()).isNotZero();
        assertThat(here.output()).isEmpty();
    }

    @Test
    void no_child_runs_in_a_folder_that_is_not_there() {
        File nowhere = folder.resolve("missing").toFile();

        assertThatIOException()
                .isThrownBy(() -> new ProcessBuilder("ls").directory(nowhere).start())
                .withMessageContaining("missing");
    }

    @Test
    void what_the_child_lists_and_what_it_complains_of_come_apart(Evidence evidence)
            throws IOException, InterruptedException {
        Files.createFile(folder.resolve("present"));

        Finished ls = Finished.run(listing().directory(folder.toFile()));

        assertThat(ls.output()).isEqualTo("present\n");
        assertThat(ls.errors()).contains("missing").doesNotContain("present");
        assertThat(ls.exitCode()).isNotZero();
        evidence.text("Errors of ls", ls.errors());
    }

    @Test
    void they_come_together_only_when_that_is_asked_for() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("present"));

        Finished ls = Finished.run(listing().directory(folder.toFile()).redirectErrorStream(true));

        assertThat(ls.output()).contains("present\n").contains("missing");
        assertThat(ls.errors()).isEmpty();
    }

    private static ProcessBuilder listing() {
        return new ProcessBuilder("ls", "present", "missing");
    }

    private static Path whereItRuns(ProcessBuilder program)
            throws IOException, InterruptedException {
        Finished pwd = Finished.run(program.command("sh", "-c", "pwd -P"));
        assertThat(pwd.exitCode()).isZero();
        return Path.of(pwd.output().stripTrailing());
    }
}
