package subprocess.undrained_pipe.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Tells the caller when the input could not be written. */
@CaughtBy(
        value = "an_input_that_is_not_read_is_no_failure",
        because = "A program may end without having read all, and what it said is lost.")
public final class InputMustBeRead implements Attendant {

    /** A new one. */
    public InputMustBeRead() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        List<Callable<String>> tasks =
                List.of(
                        () -> read(program, program.getInputStream()),
                        () -> read(program, program.getErrorStream()),
                        () -> write(input, program.getOutputStream()));
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            List<Future<String>> texts = pool.invokeAll(tasks);
            texts.get(2).get();
            return new Transcript(texts.get(0).get(), texts.get(1).get(), program.waitFor());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
        } finally {
            pool.shutdown();
        }
    }

    /** A failure ends the program, and so the other stream. */
    private static String read(Process program, InputStream stream) throws IOException {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            program.destroyForcibly();
            throw e;
        }
    }

    private static String write(String input, OutputStream stream) throws IOException {
        try (stream) {
            stream.write(input.getBytes(UTF_8));
        }
        return input;
    }
}
