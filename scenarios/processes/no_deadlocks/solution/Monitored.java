package processes.no_deadlocks.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import processes.no_deadlocks.Conversation;

/** Each conversation is a monitor: two threads report to it, and the caller waits for a report. */
public final class Monitored implements Conversation {

    /** A new one. */
    public Monitored() {}

    @Override
    public int hold(Process child, Iterator<String> requests, Consumer<String> replies)
            throws IOException, InterruptedException {
        var talk = new Talk();
        var sender = new Thread(() -> talk.hold(() -> send(child, requests)), "sender");
        var receiver =
                new Thread(() -> talk.hold(() -> talk.end(receive(child, replies))), "receiver");
        sender.start();
        receiver.start();
        try {
            return talk.awaitEnd();
        } finally {
            child.destroyForcibly(); // it has ended, or is to end
            sender.interrupt();
            receiver.interrupt();
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

    /** One of the two directions of a conversation. */
    @FunctionalInterface
    private interface Direction {

        void run() throws IOException, InterruptedException;
    }

    private static final class Talk {

        private boolean isEnded;
        private int exitCode;
        private @Nullable Throwable failure;

        // Whatever it is, the caller must hear of it.
        @SuppressWarnings("CatchingUnchecked")
        void hold(Direction direction) {
            try {
                direction.run();
            } catch (Throwable t) {
                fail(t);
            }
        }

        synchronized void end(int code) {
            exitCode = code;
            isEnded = true;
            notifyAll();
        }

        private synchronized void fail(Throwable cause) {
            failure = cause;
            notifyAll();
        }

        synchronized int awaitEnd() throws IOException, InterruptedException {
            while (!isEnded && failure == null) {
                wait();
            }
            if (isEnded) {
                return exitCode;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw failure instanceof IOException exception ? exception : new IOException(failure);
        }
    }
}
