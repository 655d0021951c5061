package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** One at a time goes to the book. */
@CaughtBy(
        value = "a_sender_does_not_wait_for_its_entry_nor_for_those_of_others",
        because = "Every sender waits for the book itself, and stands in line for it.")
public final class Locks implements Bookkeeper {

    private final Book book;
    private boolean isClosed;

    /** For this book. */
    public Locks(Book book) {
        this.book = book;
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        try {
            return CompletableFuture.completedFuture(book.enter(entry));
        } catch (Throwable t) {
            return CompletableFuture.failedFuture(t);
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
    }
}
