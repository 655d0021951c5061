package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Knows the number of an entry when it is sent. */
@CaughtBy(
        value = "what_the_book_throws_is_told_to_its_sender_and_later_entries_are_made",
        because = "What the book refused is counted, and all later numbers are wrong.")
public final class CountsItself implements Bookkeeper {

    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final Book book;
    private final AtomicInteger sent = new AtomicInteger();

    /** For this book. */
    public CountsItself(Book book) {
        this.book = book;
    }

    @Override
    public CompletableFuture<Integer> send(String entry) {
        var answer = new CompletableFuture<Integer>();
        try {
            int number = sent.incrementAndGet();
            owner.execute(() -> make(entry, number, answer));
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

    private void make(String entry, int number, CompletableFuture<Integer> answer) {
        try {
            book.enter(entry);
            answer.complete(number);
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
