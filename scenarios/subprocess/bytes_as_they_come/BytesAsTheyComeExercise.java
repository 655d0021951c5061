package subprocess.bytes_as_they_come;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A relay that passes on each byte of a program when it comes, and none too few. */
@ClaimExercise
@ShowTimeline
class BytesAsTheyComeExercise {

    private static final int EXIT_CODE = 7;

    /** What is usual for a buffer, and more. */
    private static final int MUCH = 1 << 16;

    private final Variant<Relay> variant = Variant.of(Relay.class);
    private final Onward onward = new Onward();
    private final AtomicInteger told = new AtomicInteger(-1);

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void an_output_that_ends_before_its_program_is_not_asked_again(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            program.says("all");
            onward.await("all");
            program.endsItsOutput();

            List<String> busyOnes = Idleness.busyOnes(Set.of(relaying.thread()));
            assertThat(relaying).as("the relay of a program that works on").isNotDone();
            assertThat(program.isDestroyed()).as("it is destroyed").isFalse();
            program.exits(EXIT_CODE);
            relaying.join();

            assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
            assertToldOf(EXIT_CODE);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void each_byte_is_passed_on_before_the_next_one_comes(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            program.says(">");
            onward.await(">");
            program.says(" ");
            onward.await("> ");
            program.says("two words\nand");
            onward.await("> two words\nand");
            end(program, relaying);

            assertNotClosed();
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "each_byte_is_passed_on_before_the_next_one_comes")
    void a_silence_can_come_after_any_number_of_bytes(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            int all = 0;
            for (int count = 1; count <= MUCH; count *= 2) {
                program.says(new byte[count]);
                all += count;
                onward.await(all);
            }
            end(program, relaying);
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_silence_is_not_the_end_and_leaves_the_processor_alone")
    void an_interrupt_in_a_silence_loses_nothing(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying =
                    workers.start(
                            "relaying",
                            () -> {
                                try {
                                    told.set(variant.fresh().relay(program, onward));
                                } catch (InterruptedException e) {
                                    // It may be told of the interrupt when all has been passed on.
                                }
                            });
            program.says("first");
            onward.await("first");
            assertThat(relaying).rests();
            for (int interrupts = 0; interrupts < 2; interrupts++) {
                relaying.interrupt();
                assertThat(relaying).noticesTheInterrupt();
            }
            program.says(", second");
            onward.await("first, second");
            assertThat(relaying).rests();
            relaying.interrupt();
            program.says(", third");
            onward.await("first, second, third");

            assertThat(program.isDestroyed()).as("it is destroyed").isFalse();
            program.exits(EXIT_CODE);
            program.endsItsOutput();
            relaying.join();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void every_byte_is_passed_on_whatever_its_value(Workers workers) throws Exception {
        var all = new byte[3 * 256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (var program = new PlannedProgram()) {
            program.says(all);
            program.endsItsOutput();
            program.exits(EXIT_CODE);

            start(workers, program).join();
        }

        assertThat(onward.arrived()).as("what was passed on").isEqualTo(all);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_silence_is_not_the_end_and_leaves_the_processor_alone(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            assertThat(relaying).as("the relay of a silent program").restsOrEnds();
            program.says("first");
            onward.await("first");
            assertThat(relaying).as("the relay of a silent program").restsOrEnds();
            program.says(", second");
            onward.await("first, second");
            end(program, relaying);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_comes_after_the_end_of_the_program_is_passed_on_too(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            program.says("it has ");
            onward.await("it has ");
            program.exits(EXIT_CODE);
            assertThat(relaying).as("the relay of an output that has not ended").restsOrEnds();
            program.says("a child");
            onward.await("it has a child");
            assertThat(relaying).as("the relay of an output that has not ended").isNotDone();
            end(program, relaying);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_a_program_left_in_its_output_is_passed_on_before_the_relay_returns(Workers workers)
            throws Exception {
        String much = "0123456789".repeat(3_000);
        Relay relay = variant.fresh();
        for (int code = EXIT_CODE; code <= EXIT_CODE + 1; code++) {
            try (var program = new PlannedProgram()) {
                program.says(much);
                program.endsItsOutput();
                program.exits(code);

                workers.start("relaying", () -> told.set(relay.relay(program, onward))).join();
            }
            assertToldOf(code);
        }

        assertThat(onward.text()).as("what was passed on of two").isEqualTo(much + much);
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void who_cannot_pass_on_any_more_tells_so_and_destroys_the_program(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            program.says("first");
            onward.await("first");
            onward.breaks();
            program.says("second");

            assertThat(relaying.failure())
                    .as("what the caller was told")
                    .isSameAs(onward.failure());
            assertThat(program.isDestroyed()).as("it is destroyed").isTrue();
            assertNotClosed();
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void who_cannot_flush_any_more_tells_so_and_destroys_the_program(Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            program.says("first");
            onward.await("first");
            onward.clogs();
            program.says("second");
            assertThat(relaying).restsOrEnds();
            program.endsItsOutput();
            assertThat(relaying).restsOrEnds();

            assertThat(program.isDestroyed()).as("it is destroyed").isTrue();
            assertThat(relaying.failure())
                    .as("what the caller was told")
                    .isSameAs(onward.failure());
            assertNotClosed();
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void who_cannot_read_any_more_tells_so_and_destroys_the_program(Workers workers)
            throws Exception {
        assertToldWhenItCannotBeRead(new IOException("the output is broken"), workers);
        assertToldWhenItCannotBeRead(new EOFException("cut off"), workers);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "who_cannot_read_any_more_tells_so_and_destroys_the_program")
    void the_next_program_is_relayed_whatever_became_of_the_last_one(Workers workers)
            throws Exception {
        Relay relay = variant.fresh();
        var deaf = new Onward();
        deaf.breaks();
        try (var unreadable = new PlannedProgram();
                var unheard = new PlannedProgram();
                var left = new PlannedProgram()) {
            unreadable.breaksItsOutput(new IOException("the output is broken"));
            assertThat(start(workers, relay, unreadable, onward).failure())
                    .as("what the caller was told of an output that is broken")
                    .isInstanceOf(IOException.class);
            assertNextIsRelayed("second", relay, workers);

            unheard.says("nobody hears this");
            assertThat(start(workers, relay, unheard, deaf).failure())
                    .as("what the caller was told that can pass on nothing")
                    .isInstanceOf(IOException.class);
            assertNextIsRelayed("second, third", relay, workers);

            left.endsItsOutput();
            Worker relaying = start(workers, relay, left, onward);
            assertThat(relaying).rests();
            relaying.interrupt();
            assertThat(relaying.failure())
                    .as("what the interrupted caller was told")
                    .isInstanceOf(InterruptedException.class);
            assertNextIsRelayed("second, third, fourth", relay, workers);
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "an_output_that_ends_before_its_program_is_not_asked_again")
    void who_waits_for_the_end_of_the_program_can_be_interrupted(Workers workers) throws Exception {
        try (var program = new PlannedProgram()) {
            Worker relaying = start(workers, program);
            program.says("all");
            onward.await("all");
            program.endsItsOutput();
            assertThat(relaying).rests();

            relaying.interrupt();

            assertThat(relaying.failure())
                    .as("what the interrupted caller was told")
                    .isInstanceOf(InterruptedException.class);
            assertThat(program.isDestroyed()).as("the program is destroyed").isFalse();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_real_program_is_relayed_too(Workers workers) throws Exception {
        try (var program = Program.start("sh", "-c", "printf 'all of it'; exit 7")) {
            workers.start(
                            "relaying",
                            () -> told.set(variant.fresh().relay(program.process(), onward)))
                    .join();
        }

        assertThat(onward.text()).as("what was passed on").isEqualTo("all of it");
        assertToldOf(EXIT_CODE);
    }

    private Worker start(Workers workers, PlannedProgram program) {
        return start(workers, variant.fresh(), program, onward);
    }

    private Worker start(Workers workers, Relay relay, PlannedProgram program, Onward to) {
        return workers.start("relaying", () -> told.set(relay.relay(program, to)));
    }

    /** The next program says what is missing of all that is to be passed on by then. */
    private void assertNextIsRelayed(String all, Relay relay, Workers workers) throws Exception {
        try (var next = new PlannedProgram()) {
            next.says(all.substring(onward.text().length()));
            next.endsItsOutput();
            next.exits(EXIT_CODE);
            told.set(-1);
            start(workers, relay, next, onward).join();
        }

        assertThat(onward.text()).as("what was passed on of the good ones").isEqualTo(all);
        assertToldOf(EXIT_CODE);
    }

    private void assertToldWhenItCannotBeRead(IOException failure, Workers workers)
            throws Exception {
        try (var program = new PlannedProgram()) {
            var to = new Onward();
            Worker relaying = start(workers, variant.fresh(), program, to);
            program.says("first");
            to.await("first");
            program.breaksItsOutput(failure);

            assertThat(relaying.failure()).as("what the caller was told").isSameAs(failure);
            assertThat(program.isDestroyed()).as("it is destroyed").isTrue();
            assertThat(to.isClosed()).as("what it is passed on to is closed").isFalse();
        }
    }

    private static void end(PlannedProgram program, Worker relaying) throws Exception {
        program.endsItsOutput();
        program.exits(EXIT_CODE);
        relaying.join();
        assertThat(program.touched()).as("what was done with its other streams").isEmpty();
    }

    private void assertNotClosed() {
        assertThat(onward.isClosed()).as("what it is passed on to is closed").isFalse();
    }

    private void assertToldOf(int code) {
        assertThat(told).as("the exit code that the caller was told").hasValue(code);
    }
}
