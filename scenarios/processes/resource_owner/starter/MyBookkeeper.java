package processes.resource_owner.starter;

import java.util.concurrent.CompletableFuture;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Whoever wants something entered goes to the book. Who else is there at that moment? */
public final class MyBookkeeper implements Bookkeeper {

    private final Book book;
    private volatile boolean isClosed;

    /** For this book. */
    public MyBookkeeper(Book book) {
        this.book = book;
    }

    @Override
    public CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        return CompletableFuture.completedFuture(book.enter(entry));
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
