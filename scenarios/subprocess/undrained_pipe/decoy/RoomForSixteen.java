package subprocess.undrained_pipe.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Has a pool for all programs, whose threads end soon when there is nothing to do. */
@CaughtBy(
        value = "one_attendant_attends_to_several_programs_at_the_same_time",
        because = "Nobody reads what the seventeenth writes before another one has ended.")
public final class RoomForSixteen implements Attendant {

    private static final int THREADS = 3 * 16;

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(
                    THREADS, THREADS, 1, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());

    /** A new one. */
    public RoomForSixteen() {
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        var output = new FutureTask<>(() -> read(program, program.getInputStream()));
        var errors = new FutureTask<>(() -> read(program, program.getErrorStream()));
        pool.execute(output);
        pool.execute(errors);
        pool.execute(() -> write(input, program.getOutputStream()));
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
            stream.write(input.getBytes(UTF_8));
        } catch (IOException e) {
            // the program does not want to read more
        }
    }
}
