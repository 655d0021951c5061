package processes.no_side_effects;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that runs in a process leaves nothing in its caller's but what it returns. */
@ClaimScenario
@ShowTimeline
class NoSideEffectsScenario {

    @BeforeEach
    @AfterEach
    void begin_anew() {
        Tally.sum = 0;
        System.clearProperty("tally.sum");
    }

    @Test
    void in_a_thread_the_function_changes_what_its_caller_has(Workers workers)
            throws InterruptedException {
        var returned = new CompletableFuture<Integer>();

        workers.start("thread", () -> returned.complete(Tally.add(4, 6))).join();

        assertThat(returned).isCompletedWithValue(10);
        assertThat(Tally.sum).as("the caller's static variable").isEqualTo(10);
        assertThat(System.getProperty("tally.sum")).as("its system property").isEqualTo("10");
    }

    @Test
    void in_a_process_it_returns_the_same_and_changes_nothing(Children children)
            throws InterruptedException {
        Child<Integer> child = children.start("process", () -> Tally.add(4, 6));

        assertThat(child.result()).isEqualTo(10);
        assertThat(Tally.sum).as("the caller's static variable").isZero();
        assertThat(System.getProperty("tally.sum")).as("its system property").isNull();
    }

    @Test
    void a_file_that_it_writes_is_changed_all_the_same(
            Children children, Evidence evidence, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path journal = Files.createFile(folder.resolve("journal"));
        File file = journal.toFile(); // a Path cannot be handed over

        Child<Integer> child =
                children.start("process", () -> Tally.addAndNote(4, 6, file.toPath()));

        assertThat(child.result()).isEqualTo(10);
        assertThat(journal).hasContent("4 and 6 is 10");
        evidence.text("The caller's file after the call", Files.readString(journal));
    }
}
