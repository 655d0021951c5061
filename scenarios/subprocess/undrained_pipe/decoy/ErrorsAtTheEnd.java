package subprocess.undrained_pipe.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Drains the output; what there was to complain of is read when the program has ended. */
@CaughtBy(
        value = "a_program_that_complains_much_comes_to_its_end",
        because = "What does not fit into a pipe is not written before somebody reads.")
public final class ErrorsAtTheEnd implements Attendant {

    /** A new one. */
    public ErrorsAtTheEnd() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        var output = new FutureTask<>(() -> read(program, program.getInputStream()));
        var errors = new FutureTask<>(() -> read(program, program.getErrorStream()));
        new Thread(output, "reader of the output").start();
        new Thread(() -> write(input, program.getOutputStream()), "writer").start();
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            int exitCode = program.waitFor();
            errors.run();
            return new Transcript(output.get(), errors.get(), exitCode);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
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

    private static void write(String input, OutputStream stream) {
        try (stream) {
            stream.write(input.getBytes(UTF_8));
        } catch (IOException e) {
            // the program does not want to read more
        }
    }
}
