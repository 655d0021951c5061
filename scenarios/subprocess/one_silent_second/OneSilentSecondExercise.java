package subprocess.one_silent_second;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import subprocess.one_silent_second.Transcript.Printed;

/** A transcript that is whole, however long it was silent before its last line. */
@ClaimExercise
@ShowTimeline
class OneSilentSecondExercise {

    private final HastyQueue queue = new HastyQueue();
    private final Variant<Transcript> variant = Variant.of(Transcript.class);
    private final Transcript transcript = variant.fresh(queue);
    private final PlannedProgram program = new PlannedProgram();
    private final List<Printed> printed = new CopyOnWriteArrayList<>();
    private final Set<Thread> printing = ConcurrentHashMap.newKeySet();

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    void a_line_that_comes_long_after_the_end_of_the_program_is_printed(Workers workers)
            throws Exception {
        try (program) {
            Worker printer = startPrinting(workers);
            program.says("early\n");
            awaitPrinted(out("early"));
            program.exits();
            queue.awaitSilence(printer);
            program.says("late\n");
            program.complains("later\n");
            endBothStreams();
            printer.join();
        }

        assertThat(printed).containsExactlyInAnyOrder(out("early"), out("late"), err("later"));
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_line_that_comes_long_after_the_end_of_the_program_is_printed")
    void a_line_that_was_read_and_is_not_yet_in_the_queue_is_waited_for(Workers workers)
            throws Exception {
        var goOn = new Gate("the line may come into the queue");
        queue.holdNext(goOn);
        try (program) {
            Worker printer = startPrinting(workers);
            program.says("only\n");
            if (usesTheQueue(printer)) {
                program.exits();
                endBothStreams();
                queue.awaitSilence(printer);
                goOn.open();
            }
            program.exits();
            endBothStreams();
            printer.join();
        }

        assertThat(printed).containsExactly(out("only"));
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void every_line_of_both_streams_is_printed_as_it_is(Workers workers) throws Exception {
        String longOne = "long ".repeat(2_000);
        List<String> lines =
                Stream.of(
                                Stream.of(
                                        "",
                                        "first",
                                        "",
                                        "  second  ",
                                        "third: \u00e4\u20ac\ud83d\ude00",
                                        "fourth \u0085 and \u2028",
                                        "\u0004",
                                        "\u0000",
                                        "EOF",
                                        "END",
                                        "null"),
                                variant.texts().stream().filter(text -> text.matches("[^\r\n]*")),
                                Stream.of("last"))
                        .flatMap(some -> some)
                        .toList();
        try (program) {
            program.drips();
            program.says(String.join("\n", lines));
            program.complains(String.join("\n", lines));
            program.exits();
            endBothStreams();
            startPrinting(workers).join();
        }
        List<Printed> dripped = List.copyOf(printed);
        var next = new PlannedProgram();
        try (next) { // it has ended before it is looked at
            next.complains(longOne + "\n");
            next.says(longOne);
        }
        workers.start("printer", () -> transcript.print(next, this::print)).join();

        for (String stream : List.of(Transcript.OUT, Transcript.ERR)) {
            assertThat(dripped)
                    .filteredOn(line -> line.stream().equals(stream))
                    .extracting(Printed::line)
                    .as("the lines of %s", stream)
                    .isEqualTo(lines);
        }
        assertThat(printed.subList(dripped.size(), printed.size()))
                .as("the lines of a program with long ones")
                .containsExactlyInAnyOrder(out(longOne), err(longOne));
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_line_that_comes_long_after_the_end_of_the_program_is_printed")
    void a_line_that_comes_after_a_look_at_the_queue_is_printed(Workers workers) throws Exception {
        var goOn = new Gate("whoever has seen that the queue is empty may go on");
        queue.holdWhoSeesItEmpty(goOn);
        try (program) {
            Worker printer = startPrinting(workers);
            assertThat(printer).restsOrEnds();
            queue.awaitSilence(printer);
            program.says("only\n");
            program.exits();
            endBothStreams();
            if (queue.hasSeenItEmpty()) {
                letWatchersComeAsFarAsTheyCan(printer.thread());
            }
            goOn.open();
            printer.join();
        }

        assertThat(printed).containsExactly(out("only"));
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_line_is_printed_before_the_next_one_comes_by_the_caller_alone(Workers workers)
            throws Exception {
        try (program) {
            Worker printer = startPrinting(workers);
            program.complains("one\n");
            awaitPrinted(err("one"));
            program.says("two\n");
            awaitPrinted(err("one"), out("two"));
            program.complains("three\n");
            awaitPrinted(err("one"), out("two"), err("three"));
            program.exits();
            endBothStreams();
            printer.join();

            assertThat(printing).as("the threads that printed").containsOnly(printer.thread());
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_silent_program_leaves_the_processor_alone(Workers workers) throws Exception {
        try (program) {
            Worker printer = startPrinting(workers);
            assertThat(printer).as("the printer of a silent program").restsOrEnds();
            assertThat(printer).as("the printer of a silent program").isNotDone();
            program.exits();
            endBothStreams();
            printer.join();
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_line_that_comes_long_after_the_end_of_the_program_is_printed")
    void it_goes_on_until_both_streams_have_ended(Workers workers) throws Exception {
        try (program) {
            Worker printer = startPrinting(workers);
            program.endsItsErrors();
            program.exits();
            queue.awaitSilence(printer);
            program.says("late\n");
            awaitPrinted(out("late"));
            program.endsItsOutput();
            printer.join();
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void it_does_not_wait_for_a_program_that_has_nothing_more_to_say(Workers workers)
            throws Exception {
        Set<Thread> before = threads();
        try (program) {
            Worker printer = startPrinting(workers);
            program.says("all\n");
            endBothStreams();
            program.awaitReadToTheEnd();
            queue.awaitEnd(printer);

            boolean hasWaited = !printer.isDone();
            if (!hasWaited) {
                Await.until("a thread is left", () -> before.containsAll(threads()));
            }
            program.exits();
            printer.join();
            assertThat(hasWaited).as("it has waited for the program").isFalse();
            assertThat(printed).containsExactly(out("all"));
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void a_stream_that_cannot_be_read_has_ended(Workers workers) throws Exception {
        try (program) {
            Worker printer = startPrinting(workers);
            program.breaksItsErrors();
            program.says("still here\n");
            awaitPrinted(out("still here"));
            program.exits();
            program.endsItsOutput();
            printer.join();
        }
        try (var next = new PlannedProgram()) {
            Worker printer = workers.start("printer", () -> transcript.print(next, this::print));
            next.breaksItsOutput();
            next.complains("still there\n");
            awaitPrinted(out("still here"), err("still there"));
            next.exits();
            next.endsItsErrors();
            printer.join();
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void an_interrupt_ends_it_and_the_program(Workers workers) throws Exception {
        try (program) {
            Worker printer = startPrinting(workers);
            program.says("first\n");
            awaitPrinted(out("first"));
            assertThat(printer).rests();

            printer.interrupt();

            assertThat(printer.failure())
                    .as("what the interrupted caller was told")
                    .isInstanceOf(InterruptedException.class);
            assertThat(program.isDestroyed()).as("the program is destroyed").isTrue();
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "an_interrupt_ends_it_and_the_program")
    void an_interrupt_while_a_line_is_printed_ends_it_though_nothing_has_to_be_waited_for(
            Workers workers) throws Exception {
        try (program) {
            program.says("first\nsecond\n");
            endBothStreams();
            Worker printer =
                    workers.start(
                            "printer",
                            () ->
                                    transcript.print(
                                            program,
                                            line -> {
                                                if (line.equals(out("first"))) {
                                                    interruptWhenAllIsThere();
                                                }
                                            }));

            assertThat(printer.failure())
                    .as("what the interrupted caller was told")
                    .isInstanceOf(InterruptedException.class);
            assertThat(program.isDestroyed()).as("the program is destroyed").isTrue();
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_line_that_comes_long_after_the_end_of_the_program_is_printed")
    void two_programs_can_be_printed_one_after_the_other(Workers workers) throws Exception {
        for (String line : List.of("one", "other")) {
            try (var next = new PlannedProgram()) {
                Worker printer =
                        workers.start("printer", () -> transcript.print(next, this::print));
                next.complains(line + "\n");
                next.exits();
                next.endsItsErrors();
                queue.awaitSilence(printer);
                next.says(line + "\n");
                next.endsItsOutput();
                printer.join();
            }
        }

        // Which of its two streams is heard of first is the scheduler's business.
        assertThat(printed)
                .containsExactlyInAnyOrder(err("one"), out("one"), err("other"), out("other"));
        assertThat(printed.subList(0, 2)).containsExactlyInAnyOrder(err("one"), out("one"));
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_line_that_comes_long_after_the_end_of_the_program_is_printed")
    void a_real_program_is_printed_too(Workers workers) throws Exception {
        try (var real = Program.start("sh", "-c", "echo out; echo err >&2")) {
            workers.start("printer", () -> transcript.print(real.process(), this::print)).join();
        }

        assertThat(printed).containsExactlyInAnyOrder(out("out"), err("err"));
    }

    private Worker startPrinting(Workers workers) {
        return workers.start("printer", () -> transcript.print(program, this::print));
    }

    private void print(Printed line) {
        printing.add(Thread.currentThread());
        printed.add(line);
    }

    /** Whether somebody is held before the queue; otherwise the line is printed without it. */
    private boolean usesTheQueue(Worker printer) {
        Await.until(
                () -> "the line comes nowhere: " + printer,
                () -> queue.isHeld() || !printed.isEmpty() || printer.isDone());
        return queue.isHeld();
    }

    private static void interruptWhenAllIsThere() {
        letWatchersComeAsFarAsTheyCan(Thread.currentThread());
        Thread.currentThread().interrupt();
    }

    /** Again and again: one that was woken, and has not had its turn yet, looks as if it rested. */
    private static void letWatchersComeAsFarAsTheyCan(Thread printer) {
        for (int look = 0; look < 3; look++) {
            Set<Thread> others = threads();
            others.remove(Thread.currentThread());
            others.remove(printer);
            assertThat(Idleness.busyOnes(others)).as("busy threads").isEmpty();
        }
    }

    /** The threads of this scenario. */
    private static Set<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> group.equals(thread.getThreadGroup()))
                .collect(Collectors.toSet());
    }

    private void endBothStreams() {
        program.endsItsOutput();
        program.endsItsErrors();
    }

    private void awaitPrinted(Printed... lines) {
        Await.until(
                () -> "not " + List.of(lines) + " were printed but " + printed,
                () -> printed.equals(List.of(lines)));
    }

    private static Printed out(String line) {
        return new Printed(Transcript.OUT, line);
    }

    private static Printed err(String line) {
        return new Printed(Transcript.ERR, line);
    }
}
