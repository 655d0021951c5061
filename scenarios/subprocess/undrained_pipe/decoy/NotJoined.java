package subprocess.undrained_pipe.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Waits for the program, and takes what its readers have by then. */
@CaughtBy(
        value = "what_others_write_after_the_end_of_the_program_is_not_lost",
        because = "The readers may not have come to the end of what was written.")
public final class NotJoined implements Attendant {

    /** A new one. */
    public NotJoined() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var failure = new CompletableFuture<IOException>();
        new Thread(
                        () -> read(program, program.getInputStream(), output, failure),
                        "reader of the output")
                .start();
        new Thread(
                        () -> read(program, program.getErrorStream(), errors, failure),
                        "reader of the errors")
                .start();
        new Thread(() -> write(input, program.getOutputStream()), "writer").start();
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            int exitCode = program.waitFor();
            if (failure.isDone()) {
                throw failure.join();
            }
            return new Transcript(output.toString(UTF_8), errors.toString(UTF_8), exitCode);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
        }
    }

    /** A failure ends the program, and so the other stream. */
    private static void read(
            Process program,
            InputStream stream,
            OutputStream text,
            CompletableFuture<IOException> failure) {
        try {
            stream.transferTo(text);
        } catch (IOException e) {
            failure.complete(e);
            program.destroyForcibly();
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
