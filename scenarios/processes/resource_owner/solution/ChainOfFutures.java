package processes.resource_owner.solution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Each entry begins when the one before it has ended, well or not, on whatever thread there is. */
public final class ChainOfFutures implements Bookkeeper {

    private final Book book;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(0);
    private boolean isClosed;

    /** For this book. */
    public ChainOfFutures(Book book) {
        this.book = book;
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        CompletableFuture<Integer> answer = last.thenApplyAsync(before -> book.enter(entry));
        last = answer.exceptionally(failure -> 0);
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        CompletableFuture<?> all;
        synchronized (this) {
            isClosed = true;
            all = last;
        }
        try {
            all.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a failure went on along the chain", e);
        }
    }
}
