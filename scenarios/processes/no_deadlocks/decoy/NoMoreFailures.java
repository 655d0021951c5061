package processes.no_deadlocks.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import processes.no_deadlocks.Conversation;

/** Waits for the end of the replies, or a failure, and then for the child. */
@CaughtBy(
        value = "what_the_requests_throw_is_told_though_the_replies_have_ended",
        because = "The requests can still fail, and nobody hears of it before the child ends.")
public final class NoMoreFailures implements Conversation {

    /** A new one. */
    public NoMoreFailures() {}

    @Override
    public int hold(Process child, Iterator<String> requests, Consumer<String> replies)
            throws IOException, InterruptedException {
        var talk = new Talk();
        var sender = new Thread(() -> talk.has(() -> send(child, requests)), "sender");
        var receiver = new Thread(() -> talk.has(() -> receive(child, replies)), "receiver");
        sender.start();
        receiver.start();
        try {
            talk.awaitReceivedOrFailed();
            return child.waitFor();
        } finally {
            child.destroyForcibly(); // it has ended, or is to end
            sender.interrupt();
        }
    }

    private static boolean send(Process child, Iterator<String> requests) {
        try (OutputStream out = child.getOutputStream()) {
            while (requests.hasNext()) {
                out.write((requests.next() + "\n").getBytes(UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            return false; // the child does not want to read more
        }
        return false;
    }

    private static boolean receive(Process child, Consumer<String> replies) throws IOException {
        var in = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
        for (String reply = in.readLine(); reply != null; reply = in.readLine()) {
            replies.accept(reply);
        }
        return true;
    }

    /** One of the two parts of a conversation. */
    @FunctionalInterface
    private interface Part {

        /** Does it, and tells whether it was the one that ends the conversation. */
        boolean run() throws IOException;
    }

    private static final class Talk {

        private boolean isReceived;
        private Throwable failure;

        // Whatever it is, the caller must hear of it.
        @SuppressWarnings("CatchingUnchecked")
        void has(Part part) {
            try {
                boolean isLast = part.run();
                synchronized (this) {
                    isReceived |= isLast;
                    notifyAll();
                }
            } catch (Throwable t) {
                synchronized (this) {
                    failure = t;
                    notifyAll();
                }
            }
        }

        synchronized void awaitReceivedOrFailed() throws IOException, InterruptedException {
            while (!isReceived && failure == null) {
                wait();
            }
            if (failure instanceof IOException exception) {
                throw exception;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
        }
    }
}
