package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Looks for the next entry all the time, so that it is made at once. */
@CaughtBy(
        value = "a_bookkeeper_without_work_leaves_the_processor_alone",
        because = "It keeps a core busy while there is nothing to enter.")
public final class Spinning implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private final Queue<Sent> queue = new ConcurrentLinkedQueue<>();
    private final Thread owner;
    private boolean isClosed;

    /** For this book. */
    public Spinning(Book book) {
        owner = new Thread(() -> work(book), "owner");
        owner.start();
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        var sent = new Sent(entry);
        queue.add(sent);
        return sent.answer;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            if (!isClosed) {
                isClosed = true;
                queue.add(NO_MORE);
            }
        }
        owner.join();
    }

    private void work(Book book) {
        for (Sent next = queue.poll(); next != NO_MORE; next = queue.poll()) {
            if (next != null) {
                make(book, next);
            }
        }
    }

    private static void make(Book book, Sent next) {
        try {
            next.answer.complete(book.enter(next.entry));
        } catch (Throwable t) {
            next.answer.completeExceptionally(t);
        }
    }

    /** An entry, and what its sender waits for. */
    private static final class Sent {

        private final String entry;
        private final CompletableFuture<Integer> answer = new CompletableFuture<>();

        Sent(String entry) {
            this.entry = entry;
        }
    }
}
