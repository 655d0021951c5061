package processes.no_deadlocks.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import processes.no_deadlocks.Conversation;

/** Whatever has to do with input or output is that of a child that reads no more. */
@CaughtBy(
        value = "what_the_requests_throw_is_told_and_the_child_is_destroyed",
        because = "The requests can have an input of their own, and nobody learns that it failed.")
public final class AnyInputIsThePipe implements Conversation {

    /** A new one. */
    public AnyInputIsThePipe() {}

    @Override
    public int hold(Process child, Iterator<String> requests, Consumer<String> replies)
            throws IOException, InterruptedException {
        var end = new CompletableFuture<Integer>();
        Thread sender = start("sender", () -> send(child, requests), end);
        Thread receiver = start("receiver", () -> end.complete(receive(child, replies)), end);
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            child.destroyForcibly(); // it has ended, or is to end
            sender.interrupt();
            receiver.interrupt();
        }
    }

    // Whatever it is, the caller must hear of it.
    @SuppressWarnings("CatchingUnchecked")
    private static Thread start(String name, Callable<?> part, CompletableFuture<?> end) {
        var thread =
                new Thread(
                        () -> {
                            try {
                                part.call();
                            } catch (Throwable t) {
                                end.completeExceptionally(t);
                            }
                        },
                        name);
        thread.start();
        return thread;
    }

    private static boolean send(Process child, Iterator<String> requests) {
        try (OutputStream out = child.getOutputStream()) {
            while (requests.hasNext()) {
                out.write((requests.next() + "\n").getBytes(UTF_8));
                out.flush();
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false; // the child does not want to read more
        }
    }

    private static int receive(Process child, Consumer<String> replies)
            throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
        for (String reply = in.readLine(); reply != null; reply = in.readLine()) {
            replies.accept(reply);
        }
        return child.waitFor();
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return cause instanceof IOException exception ? exception : new IOException(cause);
    }
}
