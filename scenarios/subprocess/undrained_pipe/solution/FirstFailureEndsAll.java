package subprocess.undrained_pipe.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Futures for the three streams; the end is that all are done, or that one has failed. */
public final class FirstFailureEndsAll implements Attendant {

    private static final Executor THREAD_FOR_EACH = task -> new Thread(task).start();

    /** A new one. */
    public FirstFailureEndsAll() {}

    // What becomes of all of them is known by the end.
    @SuppressWarnings("FutureReturnValueIgnored")
    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        CompletableFuture<String> output = readLater(program.getInputStream());
        CompletableFuture<String> errors = readLater(program.getErrorStream());
        CompletableFuture<Void> written =
                CompletableFuture.runAsync(
                        () -> write(input, program.getOutputStream()), THREAD_FOR_EACH);
        var end = new CompletableFuture<Void>();
        CompletableFuture.allOf(output, errors, written).thenRun(() -> end.complete(null));
        output.exceptionally(failure -> fail(end, failure));
        errors.exceptionally(failure -> fail(end, failure));
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            end.get();
            return new Transcript(output.join(), errors.join(), program.waitFor());
        } catch (ExecutionException e) {
            program.destroyForcibly();
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw e;
        }
    }

    private static String fail(CompletableFuture<?> end, Throwable failure) {
        boolean isWrapped = failure.getCause() instanceof UncheckedIOException;
        end.completeExceptionally(isWrapped ? failure.getCause().getCause() : failure);
        return "";
    }

    private static CompletableFuture<String> readLater(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> read(stream), THREAD_FOR_EACH);
    }

    private static String read(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
