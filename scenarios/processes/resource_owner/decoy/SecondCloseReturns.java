package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Closed is closed. */
@CaughtBy(
        value = "whoever_waits_for_the_close_can_be_interrupted_and_all_is_entered_all_the_same",
        because = "The second close returns while there are entries still to be made.")
public final class SecondCloseReturns implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private final BlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
    private final Thread owner;
    private boolean isClosed;

    /** For this book. */
    public SecondCloseReturns(Book book) {
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
            if (isClosed) {
                return;
            }
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
