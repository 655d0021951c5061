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

/** Destroys the program when it hears of a failure. */
@CaughtBy(
        value = "who_cannot_read_the_errors_tells_so_and_destroys_the_program",
        because = "It hears of the errors when the output has ended, and that may never be.")
public final class FailsInItsTurn implements Attendant {

    /** A new one. */
    public FailsInItsTurn() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        var output = new FutureTask<>(() -> read(program.getInputStream()));
        var errors = new FutureTask<>(() -> read(program.getErrorStream()));
        new Thread(output, "reader of the output").start();
        new Thread(errors, "reader of the errors").start();
        new Thread(() -> write(input, program.getOutputStream()), "writer").start();
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            return new Transcript(output.get(), errors.get(), program.waitFor());
        } catch (ExecutionException e) {
            program.destroyForcibly();
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
        }
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), UTF_8);
    }

    private static void write(String input, OutputStream stream) {
        try (stream) {
            stream.write(input.getBytes(UTF_8));
        } catch (IOException e) {
            // the program does not want to read more
        }
    }
}
