package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Tells a sender of his entry when no other is sending. */
@CaughtBy(
        value = "a_sender_does_not_wait_for_what_another_does_with_its_answer",
        because = "What a sender has attached to its answer runs then, and nobody else can send.")
public final class TellsUnderTheLock implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private final BlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
    private final Thread owner;
    private boolean isClosed;

    /** For this book. */
    public TellsUnderTheLock(Book book) {
        owner = new Thread(() -> work(book), "owner");
        owner.start();
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        var sent = new Sent(entry);
        queue.add(sent);
        return sent.answer;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            if (!isClosed) {
                isClosed = true;
                queue.add(NO_MORE);
            }
        }
        owner.join();
    }

    private void work(Book book) {
        try {
            for (Sent next = queue.take(); next != NO_MORE; next = queue.take()) {
                make(book, next);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else knows this thread", e);
        }
    }

    // Whatever it is, the sender must hear of it, and the next entry must be made.
    @SuppressWarnings("CatchingUnchecked")
    private void make(Book book, Sent next) {
        try {
            int number = book.enter(next.entry);
            synchronized (this) {
                next.answer.complete(number);
            }
        } catch (Throwable t) {
            next.answer.completeExceptionally(t);
        }
    }

    /** An entry, and what its sender waits for. */
    private static final class Sent {

        private final String entry;
        private final CompletableFuture<Integer> answer = new CompletableFuture<>();

        Sent(String entry) {
            this.entry = entry;
        }
    }
}
