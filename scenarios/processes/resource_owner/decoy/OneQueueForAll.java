package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** All of them have the queue in common. */
@CaughtBy(
        value = "two_bookkeepers_have_a_book_each",
        because = "Whichever owner is free makes the entry, in its own book.")
public final class OneQueueForAll implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private static final BlockingQueue<Sent> QUEUE = new LinkedBlockingQueue<>();
    private final Thread owner;
    private boolean isClosed;

    /** For this book. */
    public OneQueueForAll(Book book) {
        owner = new Thread(() -> work(book), "owner");
        owner.start();
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        var sent = new Sent(entry);
        QUEUE.add(sent);
        return sent.answer;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            if (!isClosed) {
                isClosed = true;
                QUEUE.add(NO_MORE);
            }
        }
        owner.join();
    }

    private void work(Book book) {
        try {
            for (Sent next = QUEUE.take(); next != NO_MORE; next = QUEUE.take()) {
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
