package subprocess.undrained_pipe;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A child that fills a pipe which nobody reads waits for ever, and so does who waits for its end.
 */
@ClaimScenario
@ShowTimeline
class UndrainedPipeScenario {

    /** 2.4 MB in lines of 200 bytes: more than a pipe holds, which on Linux is 16 pages. */
    private static final int MANY = 12_000;

    private final AtomicReference<String> output = new AtomicReference<>("nothing was read");
    private final AtomicReference<String> errors = new AtomicReference<>("nothing was read");

    @Test
    void with_few_errors_the_loop_ends_when_the_child_ends(Evidence evidence) throws IOException {
        try (var child = Program.start(complaining(10))) {
            assertThat(DocumentLoop.read(child.process())).isEqualTo("done\n");

            assertThat(child.process().isAlive()).isFalse();
            assertThat(errorsOf(child)).isEqualTo(errorLines(10));
            evidence.saw("10 lines of errors waited in the pipe, and did no harm");
        }
    }

    @Test
    void with_many_errors_reader_and_child_wait_for_each_other(Workers workers, Evidence evidence)
            throws Exception {
        try (var child = Program.start(complaining(MANY))) {
            Worker reader = startLoop(workers, child);

            Stuck.await(reader, child);
            assertThat(Stuck.waitingErrors(child)).isLessThan(errorLines(MANY).length());
            evidence.saw(
                    "the child stopped with %,d of %,d bytes of errors in the pipe",
                    Stuck.waitingErrors(child), errorLines(MANY).length());
            child.kill();

            reader.join();
            assertThat(output).as("without the last line").hasValue("");
        }
    }

    @Test
    void an_interrupt_does_not_wake_the_reader_but_the_death_of_the_child_does(Workers workers)
            throws Exception {
        try (var child = Program.start(complaining(MANY))) {
            Worker reader = startLoop(workers, child);
            Stuck.await(reader, child);

            reader.interrupt();
            Stuck.await(reader, child);
            child.kill();

            reader.join();
        }
    }

    @Test
    void draining_both_pipes_at_the_same_time_lets_both_go_on(Workers workers) throws Exception {
        try (var child = Program.start(complaining(MANY))) {
            Stuck.await(startLoop(workers, child), child);

            workers.start("reader of the errors", () -> errors.set(errorsOf(child)));

            workers.joinAll();
            assertThat(output).hasValue("done\n");
            assertThat(errors).hasValue(errorLines(MANY));
        }
    }

    @Test
    void merging_the_errors_into_the_output_leaves_one_pipe_to_drain(Workers workers)
            throws Exception {
        try (var child = Program.start(complaining(MANY).redirectErrorStream(true))) {
            startLoop(workers, child).join();

            assertThat(output).hasValue(errorLines(MANY) + "done\n");
            assertThat(errorsOf(child)).isEmpty();
        }
    }

    @Test
    void discarding_the_errors_leaves_one_pipe_to_drain(Workers workers) throws Exception {
        try (var child = Program.start(complaining(MANY).redirectError(Redirect.DISCARD))) {
            startLoop(workers, child).join();

            assertThat(output).hasValue("done\n");
            assertThat(errorsOf(child)).isEmpty();
        }
    }

    private Worker startLoop(Workers workers, Program child) {
        return workers.start("reader", () -> output.set(DocumentLoop.read(child.process())));
    }

    private static String errorsOf(Program child) throws IOException {
        byte[] bytes = child.process().getErrorStream().readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A program that writes so many lines of errors, and then one line of output. */
    private static ProcessBuilder complaining(int lines) {
        String script =
                "i=0; while [ $i -lt $1 ]; do i=$((i + 1)); printf 'error %0193d\\n' $i >&2; done;"
                        + " echo done";
        return new ProcessBuilder("sh", "-c", script, "sh", String.valueOf(lines));
    }

    private static String errorLines(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(i -> String.format(Locale.ROOT, "error %0193d\n", i))
                .collect(Collectors.joining());
    }
}
