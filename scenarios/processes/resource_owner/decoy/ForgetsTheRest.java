package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** An interrupt while it closes means that it is to be quick. */
@CaughtBy(
        value = "whoever_waits_for_the_close_can_be_interrupted_and_all_is_entered_all_the_same",
        because = "What was sent before is lost with it.")
public final class ForgetsTheRest implements Bookkeeper {

    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final Book book;

    /** For this book. */
    public ForgetsTheRest(Book book) {
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
        try {
            owner.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            owner.shutdownNow();
            throw e;
        }
    }

    private void make(String entry, CompletableFuture<Integer> answer) {
        try {
            answer.complete(book.enter(entry));
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
