package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Goes on when the book refuses an entry. */
@CaughtBy(
        value = "what_the_book_throws_is_told_to_its_sender_and_later_entries_are_made",
        because =
                "The book throws an error, too: its sender never hears of it, and the owner is dead.")
public final class CatchesExceptions implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private final BlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
    private final Thread owner;
    private boolean isClosed;

    /** For this book. */
    public CatchesExceptions(Book book) {
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
        } catch (RuntimeException t) {
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
