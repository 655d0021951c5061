package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process with a mark is found whatever it does at the moment. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "marks are found in /proc")
class MarkedTest {

    private static final String NAME = "CLAIMCHECK_MARKED_TEST";
    private static final int LOOKS = 100;

    @TempDir private Path folder;

    @Test
    void one_that_becomes_another_program_again_and_again_is_found_each_time() throws IOException {
        Path again = Files.writeString(folder.resolve("again.sh"), "exec sh \"$0\"\n");
        var builder = new ProcessBuilder("sh", again.toString());
        String mark = folder.toString();
        builder.environment().put(NAME, mark);
        Process process = builder.start();
        try {
            List<Integer> found =
                    IntStream.range(0, LOOKS)
                            .map(look -> Marked.with(NAME, mark).size())
                            .boxed()
                            .distinct()
                            .toList();

            assertThat(found).containsExactly(1);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void one_of_the_same_name_with_another_mark_is_not_found() throws IOException {
        var builder = new ProcessBuilder("sleep", "600");
        builder.environment().put(NAME, folder + " and more");
        Process process = builder.start();
        try {
            assertThat(Marked.with(NAME, folder.toString())).isEmpty();
            assertThat(Marked.with(NAME, folder + " and more")).containsExactly(process.toHandle());
        } finally {
            process.destroyForcibly();
        }
    }
}
