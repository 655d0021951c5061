package processes.resource_owner.solution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/**
 * Each entry begins when the one before it has ended, well or not, on whatever thread there is. The
 * chain is its own: what becomes of an answer in its sender's hands is no end of an entry.
 */
public final class ChainOfFutures implements Bookkeeper {

    private final Book book;
    private CompletableFuture<?> last = CompletableFuture.completedFuture("none");
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
        var answer = new CompletableFuture<Integer>();
        last = last.thenRunAsync(() -> make(entry, answer), ChainOfFutures::inItsOwnThread);
        return answer;
    }

    /** The common pool may have one thread only, and other books are as slow as this one. */
    private static void inItsOwnThread(Runnable entry) {
        new Thread(entry, "entry").start();
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

    // Whatever it is, the sender must hear of it, and the chain must go on.
    @SuppressWarnings("CatchingUnchecked")
    private void make(String entry, CompletableFuture<Integer> answer) {
        try {
            answer.complete(book.enter(entry));
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
