package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Takes nothing more; the rest is done in good time. */
@CaughtBy(
        value = "close_returns_when_all_that_was_sent_is_entered",
        because = "When close returns there are entries still to be made.")
public final class DoesNotWait implements Bookkeeper {

    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final Book book;

    /** For this book. */
    public DoesNotWait(Book book) {
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
    public void close() {
        owner.shutdown();
    }

    private void make(String entry, CompletableFuture<Integer> answer) {
        try {
            answer.complete(book.enter(entry));
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
