package processes.no_deadlocks;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.File;
import java.io.IOException;
import java.lang.Thread.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share nothing but two pipes, or two files, wait for each other all the same. */
@ClaimScenario
@ShowTimeline
class NoDeadlocksScenario {

    @Test
    void a_parent_and_a_child_that_fill_both_pipes_wait_for_each_other(
            Workers workers, Evidence evidence) throws Exception {
        try (var echo = Echo.start()) {
            Worker parent = workers.start("parent", echo::writeAll); // and would then read

            echo.awaitStandstill();

            long written = echo.written();
            assertThat(written).as("bytes written").isLessThan(Echo.MESSAGE);
            assertThat(parent).isNotDone();
            assertThat(echo.child().isAlive()).as("the child is alive").isTrue();
            evidence.saw("nothing moves after %,d of %,d bytes", written, Echo.MESSAGE);
            evidence.text("Where the parent waits", stackOf(parent));
            evidence.text("Where the child waits", echo.told("wchan").orElse("not told here"));

            echo.kill();
            assertThat(parent.failure()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void neither_the_jvm_nor_an_interrupt_knows_of_it(Workers workers) throws Exception {
        try (var echo = Echo.start()) {
            Worker parent = workers.start("parent", echo::writeAll);
            echo.awaitStandstill();

            assertThat(parent.thread().getState()).isEqualTo(State.RUNNABLE);
            parent.interrupt();

            echo.awaitStandstill();
            assertThat(parent).isNotDone();
            assertThat(parent.thread().isInterrupted()).as("the interrupt is pending").isTrue();

            echo.kill();
            assertThat(parent.failure()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void when_somebody_reads_both_go_on(Workers workers, Evidence evidence) throws Exception {
        try (var echo = Echo.start()) {
            Worker parent = workers.start("parent", echo::writeAll);
            echo.awaitStandstill();
            assertThat(parent).isNotDone();
            long written = echo.written();

            Worker reader = workers.start("reader", echo::readAll);

            parent.join();
            reader.join();
            assertThat(echo.child().waitFor()).as("exit code").isZero();
            assertThat(echo.written()).as("bytes written").isEqualTo(Echo.MESSAGE);
            assertThat(echo.read()).as("bytes read").isEqualTo(Echo.MESSAGE);
            evidence.saw(
                    "nothing moved after %,d bytes; with a reader all %,d went through",
                    written, echo.read());
        }
    }

    @Test
    void of_two_processes_that_lock_two_files_in_opposite_order_one_must_give_up(
            Children children, Evidence evidence, @TempDir Path folder) throws Exception {
        Needs.linux("that the system sees two processes wait for each other's files");
        File x = Files.createFile(folder.resolve("x")).toFile();
        File y = Files.createFile(folder.resolve("y")).toFile();
        List<Child<String>> both =
                List.of(
                        children.start("f1", () -> TwoFiles.lock(x, y)),
                        children.start("f2", () -> TwoFiles.lock(y, x)));
        both.forEach(child -> child.awaitOut(said -> said.contains(TwoFiles.HOLDS_ONE)));

        for (Child<String> child : both) {
            child.input().close();
        }

        List<String> refusals = List.of(both.get(0).result(), both.get(1).result());
        assertThat(refusals).filteredOn(refusal -> !refusal.isEmpty()).hasSize(1);
        evidence.saw(
                "f1 locked x and then y, f2 y and then x; %s was told: %s",
                refusals.get(0).isEmpty() ? "f2" : "f1", String.join("", refusals));
    }

    private static String stackOf(Worker worker) {
        return Arrays.stream(worker.thread().getStackTrace())
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n"));
    }
}
