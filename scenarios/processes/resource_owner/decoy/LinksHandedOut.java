package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Hands out the links of its own chain. */
@CaughtBy(
        value = "an_entry_is_made_to_its_end_before_the_next_though_its_sender_has_given_it_up",
        because = "A sender that cancels its link lets the next entry begin beside its own.")
public final class LinksHandedOut implements Bookkeeper {

    private final Book book;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(0);
    private boolean isClosed;

    /** For this book. */
    public LinksHandedOut(Book book) {
        this.book = book;
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        CompletableFuture<Integer> answer =
                last.thenApplyAsync(
                        before -> book.enter(entry), link -> new Thread(link, "entry").start());
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
