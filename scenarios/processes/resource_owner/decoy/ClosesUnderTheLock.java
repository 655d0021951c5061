package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Waits for the owner where the senders come in. */
@CaughtBy(
        value = "close_returns_when_all_that_was_sent_is_entered",
        because = "Who sends meanwhile is not refused but waits for all entries.")
public final class ClosesUnderTheLock implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private final BlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
    private final Thread owner;
    private boolean isClosed;

    /** For this book. */
    public ClosesUnderTheLock(Book book) {
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
    public synchronized void close() throws InterruptedException {
        if (!isClosed) {
            isClosed = true;
            queue.add(NO_MORE);
        }
        owner.join();
    }

    private void work(Book book) {
        try {
            for (Sent next = queue.take(); next != NO_MORE; next = queue.take()) {
                make(book, next);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
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
