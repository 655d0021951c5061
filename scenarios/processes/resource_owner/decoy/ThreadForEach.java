package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Takes a thread for each entry, so that nobody waits. */
@CaughtBy(
        value = "entries_that_are_sent_at_the_same_time_are_made_one_after_the_other",
        because = "All these threads are in the book at the same time, as its senders were before.")
public final class ThreadForEach implements Bookkeeper {

    private final ExecutorService owner = Executors.newCachedThreadPool();
    private final Book book;

    /** For this book. */
    public ThreadForEach(Book book) {
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
        owner.shutdown();
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
