package processes.no_deadlocks.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import processes.no_deadlocks.Conversation;

/** Listens until a line says that there are no more. */
@CaughtBy(
        value = "a_request_and_a_reply_are_passed_on_whatever_they_say",
        because = "A child can say that, too, and go on.")
public final class AReplyIsTheEnd implements Conversation {

    private static final String NO_MORE = "no more replies";

    /** A new one. */
    public AReplyIsTheEnd() {}

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
        } catch (IOException e) {
            return false; // the child does not want to read more
        }
    }

    private static int receive(Process child, Consumer<String> replies)
            throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
        for (String reply = next(in); !reply.equals(NO_MORE); reply = next(in)) {
            replies.accept(reply);
        }
        return child.waitFor();
    }

    private static String next(BufferedReader in) throws IOException {
        String line = in.readLine();
        return line == null ? NO_MORE : line;
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
