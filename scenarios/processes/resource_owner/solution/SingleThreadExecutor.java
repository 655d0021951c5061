package processes.resource_owner.solution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** The JDK's own queue with one thread behind it. */
public final class SingleThreadExecutor implements Bookkeeper {

    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final Book book;

    /** For this book. */
    public SingleThreadExecutor(Book book) {
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

    // Whatever it is, the sender must hear of it.
    @SuppressWarnings("CatchingUnchecked")
    private void make(String entry, CompletableFuture<Integer> answer) {
        try {
            answer.complete(book.enter(entry));
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
