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

/** Makes sure that the program ends when both of its streams have. */
@CaughtBy(
        value = "a_program_that_works_on_without_its_streams_is_waited_for",
        because = "It may have work left, though it has nothing more to say.")
public final class EndsIt implements Attendant {

    /** A new one. */
    public EndsIt() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        var output = new FutureTask<>(() -> read(program, program.getInputStream()));
        var errors = new FutureTask<>(() -> read(program, program.getErrorStream()));
        new Thread(output, "reader of the output").start();
        new Thread(errors, "reader of the errors").start();
        new Thread(() -> write(input, program.getOutputStream()), "writer").start();
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            String said = output.get();
            String complaints = errors.get();
            return new Transcript(said, complaints, program.destroyForcibly().waitFor());
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
