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

/** Looks for an interrupt before it begins, and then waits where it is told of one. */
@CaughtBy(
        value = "who_is_interrupted_while_all_comes_to_its_end_is_told_so",
        because = "Where all has ended nothing is waited for, and nobody looks any more.")
public final class LooksForAnInterruptOnce implements Attendant {

    /** A new one. */
    public LooksForAnInterruptOnce() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            FutureTask<String> output = readLater(program, program.getInputStream());
            FutureTask<String> errors = readLater(program, program.getErrorStream());
            OutputStream stream = program.getOutputStream();
            new Thread(() -> write(input, stream), "writer").start();
            return new Transcript(output.get(), errors.get(), program.waitFor());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
        }
    }

    private static FutureTask<String> readLater(Process program, InputStream stream) {
        var text = new FutureTask<>(() -> read(program, stream));
        new Thread(text, "reader").start();
        return text;
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
