package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** What was sent last is wanted most. */
@CaughtBy(
        value = "entries_are_made_in_the_order_of_their_sender_each_once_and_its_number_is_told",
        because = "What a sender has sent first is entered last.")
public final class TakesTheNewest implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private final BlockingDeque<Sent> queue = new LinkedBlockingDeque<>();
    private final Thread owner;
    private boolean isClosed;

    /** For this book. */
    public TakesTheNewest(Book book) {
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
                queue.addFirst(NO_MORE);
            }
        }
        owner.join();
    }

    private void work(Book book) {
        try {
            for (Sent next = queue.takeLast(); next != NO_MORE; next = queue.takeLast()) {
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
