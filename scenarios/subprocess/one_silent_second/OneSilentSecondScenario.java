package subprocess.one_silent_second;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Needs;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A silence after the child's end does not say that all was read; only the ends of its streams do.
 */
@ClaimScenario
@ShowTimeline
class OneSilentSecondScenario {

    private static final String OUT = "STDOUT";
    private static final String ERR = "STDERR";

    /** However long: the gates make the silence last until it is over. */
    private static final Printer UNTIL_A_SILENCE = new Printer.UntilASilence(Duration.ofMillis(20));

    private static final Printer UNTIL_BOTH_ENDS = new Printer.UntilBothEnds();

    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final List<String> printed = new CopyOnWriteArrayList<>();

    @TempDir Path folder;

    @Test
    void with_quick_watchers_a_silence_after_the_end_means_that_all_was_read(Workers workers)
            throws Exception {
        Process child = threeLines();
        workers.start(OUT, new Watcher(OUT, child.inputReader(), queue::put)).join();
        workers.start(ERR, new Watcher(ERR, child.errorReader(), queue::put)).join();

        startPrinter(workers, UNTIL_A_SILENCE, child).join();

        assertThat(printed).containsExactly("STDOUT: first", "STDOUT: second", "STDOUT: last");
    }

    @Test
    void a_slow_watcher_has_lines_that_the_loop_does_not_wait_for(
            Workers workers, Evidence evidence) throws Exception {
        Process child = threeLines();
        var hasSecond = new Gate("the watcher has the second line");
        var goOn = new Gate("the watcher may go on");
        workers.start(OUT, slowWatcher(child, hasSecond, goOn));
        workers.start(ERR, new Watcher(ERR, child.errorReader(), queue::put)).join();
        hasSecond.pass();

        startPrinter(workers, UNTIL_A_SILENCE, child).join();

        assertThat(printed).containsExactly("STDOUT: first");
        goOn.open();
        workers.joinAll();
        assertThat(queue).contains(new Item.Line(OUT, "second"), new Item.Line(OUT, "last"));
        evidence.saw("2 of 3 lines were put into the queue when the loop had ended");
    }

    @Test
    void a_grandchild_writes_when_the_loop_has_ended(Workers workers, Evidence evidence)
            throws Exception {
        try (var family = Family.start(folder.resolve("lost"))) {
            watchUntilSilent(workers, family);
            family.endTheChildAlone();

            startPrinter(workers, UNTIL_A_SILENCE, family.child()).join();

            assertThat(printed).containsExactly("STDOUT: early");
            assertThat(family.grandchildIsAlive()).isTrue();
            family.endTheInput();
            workers.joinAll();
            assertThat(queue).contains(new Item.Line(OUT, "late"));
            evidence.saw("the line of the grandchild was read, and nobody took it from the queue");
        }
    }

    @Test
    void who_waits_for_both_ends_waits_for_a_slow_watcher(Workers workers) throws Exception {
        Process child = threeLines();
        var hasSecond = new Gate("the watcher has the second line");
        var goOn = new Gate("the watcher may go on");
        workers.start(OUT, slowWatcher(child, hasSecond, goOn));
        workers.start(ERR, new Watcher(ERR, child.errorReader(), queue::put)).join();
        Worker printer = startPrinter(workers, UNTIL_BOTH_ENDS, child);

        hasSecond.pass();
        Await.until("the first line is printed", () -> printed.size() == 1 && queue.isEmpty());
        assertThat(printer).isWaitingFor(queue).staysBlocked();
        goOn.open();

        workers.joinAll();
        assertThat(printed).containsExactly("STDOUT: first", "STDOUT: second", "STDOUT: last");
    }

    @Test
    void who_waits_for_both_ends_waits_for_a_grandchild(Workers workers) throws Exception {
        try (var family = Family.start(folder.resolve("lost"))) {
            watchUntilSilent(workers, family);
            family.endTheChildAlone();
            Worker printer = startPrinter(workers, UNTIL_BOTH_ENDS, family.child());

            assertThat(printer).isWaitingFor(queue).staysBlocked();
            assertThat(family.grandchildIsAlive()).isTrue();
            family.endTheInput();

            workers.joinAll();
            assertThat(printed).containsExactly("STDOUT: early", "STDOUT: late");
        }
    }

    @Test
    void java_closes_the_pipes_of_a_dead_child_that_nobody_reads_under_its_grandchild(
            Workers workers, Evidence evidence) throws Exception {
        Needs.linux("when the JDK closes a pipe is seen from the other end of it");
        Path file = folder.resolve("lost");
        try (var family = Family.start(file)) {
            Await.until(
                    "the child has written",
                    () -> family.child().getInputStream().available() == "early\n".length());

            family.endTheChildAlone();
            Await.until("the grandchild could not write", () -> has(file, "lost\n"));

            workers.start(OUT, new Watcher(OUT, family.output(), queue::put));
            workers.start(ERR, new Watcher(ERR, family.errors(), queue::put));
            startPrinter(workers, UNTIL_BOTH_ENDS, family.child());
            workers.joinAll();
            assertThat(printed).containsExactly("STDOUT: early");
            evidence.saw("the grandchild's write failed: there was no reader left");
        }
    }

    @Test
    void a_child_that_waits_for_what_it_started_leaves_nothing_behind(Workers workers)
            throws Exception {
        try (var family = Family.start(folder.resolve("lost"))) {
            family.endTheInput();
            assertThat(family.child().waitFor()).isZero();

            workers.start(OUT, new Watcher(OUT, family.output(), queue::put));
            workers.start(ERR, new Watcher(ERR, family.errors(), queue::put));
            startPrinter(workers, UNTIL_BOTH_ENDS, family.child());

            workers.joinAll();
            assertThat(printed).containsExactly("STDOUT: early", "STDOUT: late");
        }
    }

    /** A child that has written three lines and ended. */
    private static Process threeLines() throws IOException, InterruptedException {
        try (var child = Program.start("sh", "-c", "echo first; echo second; echo last")) {
            child.process().waitFor();
            return child.process();
        }
    }

    private Watcher slowWatcher(Process child, Gate hasSecond, Gate goOn) {
        return new Watcher(
                OUT,
                child.inputReader(),
                item -> {
                    if (item.equals(new Item.Line(OUT, "second"))) {
                        hasSecond.open();
                        goOn.pass();
                    }
                    queue.put(item);
                });
    }

    /** Returns when the first line is in the queue, and both watchers wait for more. */
    private void watchUntilSilent(Workers workers, Family family) {
        Worker output = workers.start(OUT, new Watcher(OUT, family.output(), queue::put));
        Worker errors = workers.start(ERR, new Watcher(ERR, family.errors(), queue::put));
        Await.until("the first line is in the queue", () -> !queue.isEmpty());
        assertThat(output).isReading();
        assertThat(errors).isReading();
    }

    private Worker startPrinter(Workers workers, Printer printer, Process child) {
        return workers.start("printer", () -> printer.print(child, queue, printed));
    }

    private static boolean has(Path file, String text) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(text);
    }
}
