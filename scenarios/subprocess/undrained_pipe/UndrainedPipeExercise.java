package subprocess.undrained_pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Program;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An attendant who drains both pipes of a program while it fills a third. */
@ClaimExercise
@ShowTimeline
class UndrainedPipeExercise {

    private static final int EXIT_CODE = 7;
    private static final int PROGRAMS = 40;

    /** Many times what a pipe holds, and what is usual for a buffer. */
    private static final String MUCH = "0123456789".repeat(20_000);

    /** Whether it is done by then is the scheduler's business. */
    private static final int ROUNDS = 2_000;

    private static final int PIECE = 100;
    private static final int SHOWN = 60;

    private static final String NOTHING = "";

    private final Variant<Attendant> variant = Variant.of(Attendant.class);
    private final AtomicReference<Transcript> transcript = new AtomicReference<>();

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void a_program_that_complains_much_comes_to_its_end(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            program.runs(
                    workers,
                    () -> {
                        program.complains(MUCH);
                        program.says("done\n");
                        return EXIT_CODE;
                    });

            attend(workers, program, NOTHING).join();

            assertTranscript("done\n", MUCH);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_program_that_says_much_comes_to_its_end(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            program.runs(
                    workers,
                    () -> {
                        program.says(MUCH);
                        program.complains("done\n");
                        return EXIT_CODE;
                    });

            attend(workers, program, NOTHING).join();

            assertTranscript(MUCH, "done\n");
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_program_can_read_its_input_to_the_end_before_it_says_a_word(Workers workers)
            throws Exception {
        for (String input : List.of("größer als € 1", NOTHING, "x" + "𝄞".repeat(5_000))) {
            try (var program = new PlannedProgram()) {
                program.runs(
                        workers,
                        () -> {
                            String read = program.reads();
                            program.says(read);
                            return EXIT_CODE;
                        });

                attend(workers, program, input).join();

                assertTranscript(input, NOTHING);
            }
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_program_can_write_while_it_is_given_its_input(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            program.runs(
                    workers,
                    () -> {
                        for (int i = 0; i < MUCH.length(); i += PIECE) {
                            program.says(program.reads(PIECE));
                        }
                        return EXIT_CODE;
                    });

            attend(workers, program, MUCH).join();

            assertTranscript(MUCH, NOTHING);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void an_input_that_is_not_read_is_no_failure(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            program.runs(
                    workers,
                    () -> {
                        program.says("enough\n");
                        return EXIT_CODE;
                    });

            attend(workers, program, MUCH).join();

            assertTranscript("enough\n", NOTHING);
        }
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, MUCH);
            Await.until("nobody fills the input", program::isOverfed);
            program.stopsReading();
            Settled.busyOnes();
            assertThat(program.isDestroyed()).as("the program is destroyed").isFalse();
            program.says("it has worked on\n");
            program.endsWith(EXIT_CODE);
            attending.join();

            assertTranscript("it has worked on\n", NOTHING);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_is_written_is_text_in_utf_8_however_its_bytes_come(Workers workers) throws Exception {
        String text = "\uFEFFgrün, 5 €\r\n\n𝄞 and no end of the line";
        try (var program = new PlannedProgram()) {
            program.runs(
                    workers,
                    () -> {
                        program.saysAndComplainsByteByByte(text);
                        return EXIT_CODE;
                    });

            attend(workers, program, NOTHING).join();

            assertTranscript(text, text);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_program_that_works_on_without_its_streams_is_waited_for(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            program.says("all");
            program.endsItsStreams();
            Worker attending = attend(workers, program, NOTHING);

            List<String> busyOnes = Settled.busyOnes();
            if (!attending.isDone()) {
                assertThat(program.isDestroyed()).as("the program is destroyed").isFalse();
            }
            program.exits(EXIT_CODE);
            attending.join();

            assertTranscript("all", NOTHING);
            assertNoneOf(busyOnes);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_others_write_after_the_end_of_the_program_is_not_lost(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, NOTHING);
            program.says("it has ");
            program.complains("and ");
            program.exits(EXIT_CODE);
            Settled.busyOnes();
            assertThat(attending).as("the attendant of streams that go on").isNotDone();
            program.says("a child");
            program.complains("so has the child");
            program.endsItsStreams();
            attending.join();

            assertTranscript("it has a child", "and so has the child");
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_silent_program_leaves_the_processor_alone(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, NOTHING);
            program.says("first");
            program.complains("second");

            List<String> busyOnes = Settled.busyOnes();
            program.says(", third");
            program.complains(", fourth");
            program.endsWith(EXIT_CODE);
            attending.join();

            assertNoneOf(busyOnes);
            assertTranscript("first, third", "second, fourth");
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void who_cannot_read_the_output_tells_so_and_destroys_the_program(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, NOTHING);

            assertToldOf(program.breaksItsOutput(), attending, program);
        }
        try (var program = new PlannedProgram()) {
            program.endsItsErrors();
            Worker attending = attend(workers, program, NOTHING);
            Settled.busyOnes();

            assertToldOf(program.breaksItsOutput(), attending, program);
        }
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, MUCH);
            Await.until("nobody fills the input", program::isOverfed);

            assertToldOf(program.breaksItsOutput(), attending, program);
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "a_program_that_complains_much_comes_to_its_end")
    void who_cannot_read_the_errors_tells_so_and_destroys_the_program(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, NOTHING);

            assertToldOf(program.breaksItsErrors(), attending, program);
        }
        try (var program = new PlannedProgram()) {
            program.endsItsOutput();
            Worker attending = attend(workers, program, NOTHING);
            Settled.busyOnes();

            assertToldOf(program.breaksItsErrors(), attending, program);
        }
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, MUCH);
            Await.until("nobody fills the input", program::isOverfed);

            assertToldOf(program.breaksItsErrors(), attending, program);
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "who_cannot_read_the_output_tells_so_and_destroys_the_program")
    void who_can_read_neither_is_told_of_one_failure_and_can_go_on(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram();
                var next = new PlannedProgram()) {
            var told = new AtomicReference<Throwable>();
            Attendant attendant = variant.fresh();
            IOException ofErrors = program.breaksItsErrorsWhenDestroyed();
            next.says("all");
            next.endsWith(EXIT_CODE);
            Worker attending =
                    workers.start(
                            "attendant of both",
                            () -> {
                                try {
                                    attendant.attend(program, NOTHING);
                                } catch (IOException e) {
                                    told.set(e);
                                }
                                // Until nobody has anything to do with the first one any more.
                                Settled.busyOnes();
                                transcript.set(attendant.attend(next, NOTHING));
                            });
            assertThat(attending).rests();
            IOException ofOutput = program.breaksItsOutput();
            attending.join();

            assertThat(told.get()).as("what the caller was told").isIn(ofOutput, ofErrors);
            assertTranscript("all", NOTHING);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void who_waits_for_a_silent_program_can_be_interrupted(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, NOTHING);
            assertThat(attending).rests();

            assertEndedByAnInterrupt(attending, program);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void who_waits_for_a_program_that_does_not_read_can_be_interrupted(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker attending = attend(workers, program, MUCH);
            Await.until("nobody fills the input", program::isOverfed);
            assertThat(attending).rests();

            assertEndedByAnInterrupt(attending, program);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void who_waits_for_a_program_without_its_streams_can_be_interrupted(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            program.endsItsStreams();
            Worker attending = attend(workers, program, NOTHING);
            assertThat(attending).rests();

            assertEndedByAnInterrupt(attending, program);
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "who_waits_for_a_silent_program_can_be_interrupted")
    void who_was_interrupted_before_is_told_so_and_destroys_the_program(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker attending =
                    workers.start(
                            "interrupted attendant",
                            () -> {
                                Thread.currentThread().interrupt();
                                attend(program, NOTHING);
                            });

            assertToldOfTheInterrupt(attending, program);
        }
        workers.start(
                        "interrupted attendant of programs that have ended",
                        () -> {
                            for (int round = 0; round < ROUNDS; round++) {
                                assertToldThoughItHasEnded();
                            }
                        })
                .join();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "who_was_interrupted_before_is_told_so_and_destroys_the_program")
    void who_is_interrupted_while_all_comes_to_its_end_is_told_so(Workers workers)
            throws Exception {
        for (int time = 1; time <= 3; time++) {
            try (var program = new PlannedProgram()) {
                program.says("little");
                program.endsWith(EXIT_CODE);
                var isInterrupted = new AtomicBoolean();
                int when = time;
                Worker attending =
                        workers.start(
                                "attendant",
                                () -> {
                                    Thread caller = Thread.currentThread();
                                    program.whenAskedForAStream(
                                            when, () -> interrupt(caller, isInterrupted));
                                    attend(program, NOTHING);
                                });
                assertThat(attending).isDone();

                if (isInterrupted.get()) {
                    assertToldOfTheInterrupt(attending, program);
                } else {
                    attending.join();
                }
            }
        }
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void one_attendant_attends_to_several_programs_at_the_same_time(Workers workers)
            throws Exception {
        Attendant attendant = variant.fresh();
        Map<String, Transcript> transcripts = new ConcurrentHashMap<>();
        var all = new Rendezvous(PROGRAMS, "the moment when all programs are attended to");
        List<PlannedProgram> programs = new ArrayList<>();
        try {
            for (int number = 1; number <= PROGRAMS; number++) {
                String name = "program " + number;
                var program = new PlannedProgram();
                programs.add(program);
                program.runs(
                        workers,
                        () -> {
                            String read = program.reads(name.length());
                            program.complains("error of " + read);
                            all.meet();
                            program.says("output of " + read);
                            return EXIT_CODE;
                        });
                workers.start(
                        "attendant of " + name,
                        () -> transcripts.put(name, attendant.attend(program, name)));
            }
            workers.joinAll();
            var last = new PlannedProgram();
            programs.add(last);
            last.says("all");
            last.endsWith(EXIT_CODE);
            workers.start(
                            "attendant of the last",
                            () -> transcript.set(attendant.attend(last, NOTHING)))
                    .join();
        } finally {
            programs.forEach(PlannedProgram::close);
        }

        assertTranscript("all", NOTHING);

        assertThat(transcripts).as("what is left of the programs").hasSize(PROGRAMS);
        transcripts.forEach(
                (name, seen) ->
                        assertSame(
                                seen,
                                new Transcript(
                                        "output of " + name, "error of " + name, EXIT_CODE)));
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_real_program_is_answered_and_heard(Workers workers) throws Exception {
        String script = "read line; printf %s \"$line\"; printf 'that is %s' \"$line\" >&2; exit 7";
        String line = "x" + "ü".repeat(10_000);
        try (var program = Program.start("sh", "-c", script)) {
            workers.start("attendant", () -> attend(program.process(), line + "\n")).join();
        }

        assertTranscript(line, "that is " + line);
    }

    private Worker attend(Workers workers, Process program, String input) {
        return workers.start("attendant", () -> attend(program, input));
    }

    private void attend(Process program, String input) throws IOException, InterruptedException {
        transcript.set(variant.fresh().attend(program, input));
    }

    private void assertTranscript(String output, String errors) {
        assertSame(transcript.get(), new Transcript(output, errors, EXIT_CODE));
    }

    private static void assertSame(Transcript seen, Transcript expected) {
        assertText("output", seen.output(), expected.output());
        assertText("errors", seen.errors(), expected.errors());
        assertThat(seen.exitCode()).as("exit code").isEqualTo(expected.exitCode());
    }

    /** A text may be too long to be shown. */
    private static void assertText(String what, String seen, String expected) {
        assertThat(seen.equals(expected))
                .withFailMessage(
                        "expected %s of the program in the transcript:%n  %s%nbut there was:%n  %s",
                        what, brief(expected), brief(seen))
                .isTrue();
    }

    private static String brief(String text) {
        int end = Math.min(SHOWN, text.length());
        return String.format("%d characters: %s", text.length(), text.substring(0, end))
                + (end < text.length() ? "..." : "");
    }

    private static void assertNoneOf(List<String> busyOnes) {
        assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
    }

    private static void assertToldOf(IOException failure, Worker attending, PlannedProgram program)
            throws InterruptedException {
        assertThat(attending.failure()).as("what the caller was told").isSameAs(failure);
        assertThat(program.isDestroyed()).as("the program is destroyed forcibly").isTrue();
    }

    /** So little is left to do that it may be done before the caller asks for it. */
    private void assertToldThoughItHasEnded() throws IOException {
        try (var program = new PlannedProgram()) {
            program.says("little");
            program.endsWith(EXIT_CODE);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> attend(program, NOTHING))
                    .as("what the caller was told who had been interrupted before")
                    .isInstanceOf(InterruptedException.class);
        } finally {
            Thread.interrupted();
        }
    }

    /**
     * When all others have done what they could. Only the caller itself is sure not to be through.
     */
    private static void interrupt(Thread caller, AtomicBoolean isInterrupted) {
        if (Thread.currentThread() == caller) {
            Settled.busyOnes();
            isInterrupted.set(true);
            caller.interrupt();
        }
    }

    private static void assertEndedByAnInterrupt(Worker attending, PlannedProgram program)
            throws InterruptedException {
        attending.interrupt();

        assertToldOfTheInterrupt(attending, program);
    }

    private static void assertToldOfTheInterrupt(Worker attending, PlannedProgram program)
            throws InterruptedException {
        assertThat(attending.failure())
                .as("what the interrupted caller was told")
                .isInstanceOf(InterruptedException.class);
        assertThat(program.isDestroyed()).as("the program is destroyed forcibly").isTrue();
    }
}
