package subprocess.undrained_pipe.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Reads the output to its end, and then the errors. Where are the errors until then? */
public final class MyAttendant implements Attendant {

    /** A new one. */
    public MyAttendant() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        var reading = new FutureTask<>(() -> readBoth(program));
        new Thread(() -> write(input, program.getOutputStream()), "writer").start();
        new Thread(reading, "reader").start();
        try {
            String[] texts = reading.get();
            return new Transcript(texts[0], texts[1], program.waitFor());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
        }
    }

    private static String[] readBoth(Process program) throws IOException {
        try {
            String output = read(program.getInputStream());
            String errors = read(program.getErrorStream());
            return new String[] {output, errors};
        } catch (IOException e) {
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
