package subprocess.undrained_pipe.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Keeps its buffers, and empties them for the next program. */
@CaughtBy(
        value = "one_attendant_attends_to_several_programs_at_the_same_time",
        because = "Two programs at the same time are one heap of text.")
public final class OneBuffer implements Attendant {

    private final StringBuffer output = new StringBuffer();
    private final StringBuffer errors = new StringBuffer();

    /** A new one. */
    public OneBuffer() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        output.setLength(0);
        errors.setLength(0);
        var said = new FutureTask<>(() -> read(program, program.getInputStream(), output));
        var complaints = new FutureTask<>(() -> read(program, program.getErrorStream(), errors));
        new Thread(said, "reader of the output").start();
        new Thread(complaints, "reader of the errors").start();
        new Thread(() -> write(input, program.getOutputStream()), "writer").start();
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            return new Transcript(said.get(), complaints.get(), program.waitFor());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
        }
    }

    /** A failure ends the program, and so the other stream. */
    private static String read(Process program, InputStream stream, StringBuffer text)
            throws IOException {
        try {
            var reader = new InputStreamReader(stream, UTF_8);
            for (int next = reader.read(); next != -1; next = reader.read()) {
                text.append((char) next);
            }
            return text.toString();
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
