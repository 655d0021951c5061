package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Ends the owner at once when there is to be no more. */
@CaughtBy(
        value = "close_returns_when_all_that_was_sent_is_entered",
        because = "What waits in the queue is never entered, and its senders never hear of it.")
public final class ClosesNow implements Bookkeeper {

    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final Book book;

    /** For this book. */
    public ClosesNow(Book book) {
        this.book = book;
    }

    @Override
    public CompletableFuture<Integer> send(String entry) {
        var answer = new CompletableFuture<Integer>();
        try {
            owner.execute(() -> make(entry, answer));
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("closed", e);
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        owner.shutdownNow();
        owner.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private void make(String entry, CompletableFuture<Integer> answer) {
        try {
            answer.complete(book.enter(entry));
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
