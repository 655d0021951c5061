package subprocess.undrained_pipe.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** Three tasks for a pool that has a thread for each, and is shut down whatever happens. */
public final class AllInvoked implements Attendant {

    /** A new one. */
    public AllInvoked() {}

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

    private static String write(String input, OutputStream stream) {
        try (stream) {
            stream.write(input.getBytes(UTF_8));
        } catch (IOException e) {
            return "it does not want to read more";
        }
        return input;
    }
}
