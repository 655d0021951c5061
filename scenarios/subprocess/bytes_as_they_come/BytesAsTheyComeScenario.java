package subprocess.bytes_as_they_come;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program's output can be read byte by byte while it runs, by a reader that waits in the read.
 */
@ClaimScenario
@ShowTimeline
class BytesAsTheyComeScenario {

    private static final String ASKS = "printf '> '; read answer; echo \"$answer\"";

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    @Test
    void what_is_available_is_zero_in_a_silence_and_zero_at_the_end() throws Exception {
        try (var child = Program.start("sh", "-c", "read line; printf x")) {
            InputStream output = child.process().getInputStream();
            assertThat(output.available()).isZero();
            assertThat(child.process().isAlive()).isTrue();

            child.say("go on");
            assertThat(output.read()).isEqualTo('x');

            child.process().waitFor();
            assertThat(output.available()).isZero();
            assertThat(output.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_loop_that_asks_what_is_available_takes_a_silence_for_the_end() throws Exception {
        try (var child = Program.start("sh", "-c", "read line; echo all")) {
            new CopyLoop.UntilNothingIsAvailable().copy(child.process(), received);
            assertThat(child.process().isAlive()).isTrue();

            child.say("go on");

            assertThat(received.size()).isZero();
            assertThat(new String(child.process().getInputStream().readAllBytes(), US_ASCII))
                    .isEqualTo("all\n");
        }
    }

    @Test
    void a_reader_of_lines_does_not_see_a_question_that_waits_for_its_answer(Workers workers)
            throws Exception {
        try (var child = Program.start("sh", "-c", ASKS)) {
            Await.until(
                    "the question is in the pipe",
                    () -> child.process().getInputStream().available() == 2);
            var line = new AtomicReference<>("");
            Worker reader =
                    workers.start(
                            "reader", () -> line.set(child.process().inputReader().readLine()));

            InRead.await(reader);
            assertThat(reader).isNotDone();
            assertThat(child.process().isAlive()).isTrue();
            child.say("yes");

            reader.join();
            assertThat(line).hasValue("> yes");
        }
    }

    @Test
    void the_first_byte_is_here_while_the_child_is_alive() throws IOException {
        try (var child = Program.start("sh", "-c", ASKS)) {
            assertThat(child.process().getInputStream().read()).isEqualTo('>');
            assertThat(child.process().getInputStream().read()).isEqualTo(' ');

            assertThat(child.process().isAlive()).isTrue();
            child.say("yes");
            assertThat(new String(child.process().getInputStream().readAllBytes(), US_ASCII))
                    .isEqualTo("yes\n");
        }
    }

    @Test
    void read_waits_while_the_child_is_silent(Workers workers, Evidence evidence) throws Exception {
        try (var child = Program.start("sh", "-c", "read line; printf x")) {
            var next = new AtomicInteger();
            Worker reader =
                    workers.start(
                            "reader", () -> next.set(child.process().getInputStream().read()));

            InRead.await(reader);
            assertThat(reader).isNotDone();
            evidence.saw(
                    "the reader used no processor time for %,d ms; the JVM calls it %s",
                    Bounds.glance().toMillis(), reader.thread().getState());
            child.say("go on");

            reader.join();
            assertThat(next).hasValue('x');
        }
    }

    @Test
    void even_available_waits_while_another_thread_reads(Workers workers) throws Exception {
        try (var child = Program.start("sh", "-c", "read line; printf x")) {
            Worker reader = workers.start("reader", () -> child.process().getInputStream().read());
            InRead.await(reader);
            Worker asker =
                    workers.start("asker", () -> child.process().getInputStream().available());

            assertThat(asker).isBlockedIn(BufferedInputStream.class, "available").staysBlocked();
            child.say("go on");

            workers.joinAll();
        }
    }

    @Test
    void a_loop_that_also_asks_whether_the_child_has_ended_spins_until_it_has(
            Workers workers, Evidence evidence) throws Exception {
        try (var child = Program.start("sh", "-c", "printf all; exec >&-; read line")) {
            Worker reader = start(workers, new CopyLoop.UntilTheProgramHasEnded(), child);

            Await.until("the reader has all", () -> received.size() == 3);
            long before = InRead.processorTimeOf(reader);
            Await.until(
                    "the reader is busy with nothing",
                    () -> InRead.processorTimeOf(reader) - before > 20_000_000);
            assertThat(reader).isNotDone();
            assertThat(child.process().isAlive()).isTrue();
            child.say("end");

            reader.join();
            assertThat(received.toString(US_ASCII)).isEqualTo("all");
            evidence.saw("the loop took 20 ms of a processor to read nothing");
        }
    }

    @Test
    void a_loop_to_the_end_of_the_stream_has_every_byte_and_ends_there(
            Workers workers, @TempDir Path folder) throws Exception {
        var bytes = new byte[25_600];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Path file = Files.write(folder.resolve("bytes"), bytes);
        String script = "cat \"$1\"; read line; printf x; exec >&-; read line";

        try (var child = Program.start("sh", "-c", script, "sh", file.toString())) {
            Worker reader = start(workers, new CopyLoop.UntilTheEndOfTheStream(), child);

            Await.until("the file was read", () -> received.size() == bytes.length);
            assertThat(reader).isNotDone();
            child.say("go on");

            reader.join();
            assertThat(child.process().isAlive())
                    .as("the child lives on without an output")
                    .isTrue();
            assertThat(received.toByteArray()).startsWith(bytes).endsWith('x');
            assertThat(received.size()).isEqualTo(bytes.length + 1);
        }
    }

    private Worker start(Workers workers, CopyLoop loop, Program child) {
        return workers.start("reader", () -> loop.copy(child.process(), received));
    }
}
