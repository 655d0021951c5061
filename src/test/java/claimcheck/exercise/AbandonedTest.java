package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed judge left is deleted by the next one; what a living one has is not. */
class AbandonedTest {

    private static final String PREFIX = "judge-";

    @TempDir private Path home;

    @Test
    void what_nobody_holds_is_deleted_and_nothing_else() throws IOException {
        Path mine = Files.createDirectory(home.resolve("judge-mine"));
        Path killed = folder("judge-killed");
        Abandoned.lock(killed).close();
        Path living = folder("judge-living");
        Path other = folder("other");
        Abandoned.lock(other).close();
        Path withoutLock = folder("judge-being-made");

        try (FileChannel held = Abandoned.lock(living)) {
            assertThat(held.isOpen()).isTrue();
            Abandoned.deleteOlder(mine, PREFIX, Instant.now().plus(Duration.ofMinutes(1)));

            assertThat(killed).doesNotExist();
            assertThat(living).isNotEmptyDirectory();
            assertThat(other).isNotEmptyDirectory();
            assertThat(withoutLock).isNotEmptyDirectory();
            assertThat(mine).exists();
        }
    }

    @Test
    void what_is_young_may_not_have_its_lock_yet() throws IOException {
        Path young = folder("judge-young");
        Abandoned.lock(young).close();

        Abandoned.deleteBeside(Files.createDirectory(home.resolve("judge-mine")), PREFIX);

        assertThat(young).isNotEmptyDirectory();
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(home.resolve(name));
        Files.writeString(folder.resolve("file"), "something");
        return folder;
    }
}
