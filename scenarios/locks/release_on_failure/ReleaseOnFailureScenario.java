package locks.release_on_failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that only follows the write does not come when the write fails. */
@ClaimScenario
@ShowTimeline
class ReleaseOnFailureScenario {

    @Test
    void acquire_write_release_works_as_long_as_the_write_does(Workers workers) throws Exception {
        var content = new StringWriter();
        var file = new SharedFile(content);

        workers.start("first", () -> file.writeThenRelease("one")).join();
        workers.start("second", () -> file.writeThenRelease("two")).join();

        assertThat(content).hasToString("onetwo");
    }

    @Test
    void when_the_write_fails_the_lock_is_held_for_ever(
            Workers workers, Evidence evidence, @TempDir Path folder) throws Exception {
        var file = new SharedFile(closed(folder));

        var first = workers.start("first", () -> file.writeThenRelease("one"));
        assertThat(first.failure()).isInstanceOf(IOException.class);
        first.thread().join();
        evidence.saw("the writer has ended, and still: %s", file.mutex());

        var second = workers.start("second", () -> file.writeThenRelease("two"));
        assertThat(second).isWaitingFor(file.mutex()).staysBlocked();
        assertThat(LockCycle.find()).as("deadlock that the JVM reports").isEmpty();
        evidence.threadDump();

        assertThatThrownBy(file.mutex()::unlock)
                .as("release by another than the owner, which is gone")
                .isInstanceOf(IllegalMonitorStateException.class);
    }

    @Test
    void with_finally_the_lock_is_free_and_the_failure_is_still_told(
            Workers workers, @TempDir Path folder) throws Exception {
        var file = new SharedFile(closed(folder));

        for (String name : new String[] {"first", "second"}) {
            var writer = workers.start(name, () -> file.writeAndFinallyRelease(name));
            assertThat(writer.failure()).isInstanceOf(IOException.class);
            assertThat(file.mutex().isLocked()).isFalse();
        }
    }

    @Test
    void a_synchronized_block_releases_by_itself(Workers workers, @TempDir Path folder)
            throws Exception {
        Writer file = closed(folder);

        for (String name : new String[] {"first", "second"}) {
            var writer = workers.start(name, () -> writeSynchronized(file, name));
            assertThat(writer.failure()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_acquire_inside_the_try_hides_why_it_failed(Workers workers, Evidence evidence)
            throws Exception {
        var file = new SharedFile(new StringWriter());
        file.mutex().lockInterruptibly();
        try {
            var hidden = workers.start("inside", () -> file.acquireInsideTheTry("one"));
            var told = workers.start("before", () -> file.writeAndFinallyRelease("two"));
            assertThat(hidden).isWaitingFor(file.mutex());
            assertThat(told).isWaitingFor(file.mutex());

            hidden.interrupt();
            told.interrupt();

            assertThat(hidden.failure()).isInstanceOf(IllegalMonitorStateException.class);
            assertThat(told.failure()).isInstanceOf(InterruptedException.class);
            evidence.saw(
                    "interrupted while waiting: acquire inside the try ends with %s, before it with %s",
                    hidden.failure(), told.failure());
        } finally {
            file.mutex().unlock();
        }
    }

    private static void writeSynchronized(Writer file, String data) throws IOException {
        synchronized (file) {
            file.write(data);
        }
    }

    /** A real file that refuses every write. */
    private static Writer closed(Path folder) throws IOException {
        Writer file = Files.newBufferedWriter(folder.resolve("a_new_file"));
        file.close();
        return file;
    }
}
