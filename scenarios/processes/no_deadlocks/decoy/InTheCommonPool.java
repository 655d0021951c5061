package processes.no_deadlocks.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import processes.no_deadlocks.Conversation;

/** The two tasks are done in the pool that everybody has. */
@CaughtBy(
        value = "several_conversations_are_held_at_the_same_time",
        because = "It has few threads: one conversation waits for the end of another.")
public final class InTheCommonPool implements Conversation {

    /** A new one. */
    public InTheCommonPool() {}

    @Override
    public int hold(Process child, Iterator<String> requests, Consumer<String> replies)
            throws IOException, InterruptedException {
        CompletionService<Integer> done =
                new ExecutorCompletionService<>(ForkJoinPool.commonPool());
        Future<Integer> sending = done.submit(() -> send(child, requests));
        Future<Integer> receiving = done.submit(() -> receive(child, replies));
        try {
            for (Future<Integer> next = done.take(); next == sending; next = done.take()) {
                next.get();
            }
            return receiving.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            child.destroyForcibly(); // it has ended, or is to end
            sending.cancel(true);
            receiving.cancel(true);
        }
    }

    private static int send(Process child, Iterator<String> requests) {
        int sent = 0;
        try (OutputStream out = child.getOutputStream()) {
            while (requests.hasNext()) {
                out.write((requests.next() + "\n").getBytes(UTF_8));
                out.flush();
                sent++;
            }
        } catch (IOException e) {
            return sent; // the child does not want to read more
        }
        return sent;
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
