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

/** Gives the input in pieces that fit into a pipe. */
@CaughtBy(
        value = "a_program_can_read_its_input_to_the_end_before_it_says_a_word",
        because = "A character that is cut in two becomes two question marks.")
public final class CutsCharacters implements Attendant {

    private static final int PIECE = 1_000;

    /** A new one. */
    public CutsCharacters() {}

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
            return new Transcript(output.get(), errors.get(), program.waitFor());
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
            for (int i = 0; i < input.length(); i += PIECE) {
                String piece = input.substring(i, Math.min(i + PIECE, input.length()));
                stream.write(piece.getBytes(UTF_8));
            }
        } catch (IOException e) {
            // the program does not want to read more
        }
    }
}
