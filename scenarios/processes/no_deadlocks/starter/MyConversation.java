package processes.no_deadlocks.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import processes.no_deadlocks.Conversation;

/** Says all that there is to say, and then listens. What does the child do meanwhile? */
public final class MyConversation implements Conversation {

    /** A new one. */
    public MyConversation() {}

    @Override
    public int hold(Process child, Iterator<String> requests, Consumer<String> replies)
            throws IOException, InterruptedException {
        var talking =
                new FutureTask<Integer>(
                        () -> {
                            send(child, requests);
                            return receive(child, replies);
                        });
        var talker = new Thread(talking, "talker");
        talker.start();
        try {
            return talking.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            child.destroyForcibly(); // it has ended, or is to end
            talker.interrupt();
        }
    }

    private static void send(Process child, Iterator<String> requests) {
        try (OutputStream out = child.getOutputStream()) {
            while (requests.hasNext()) {
                out.write((requests.next() + "\n").getBytes(UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            // the child does not want to read more
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
