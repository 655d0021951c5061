package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** A queue that has an end, so that the work cannot pile up. */
@CaughtBy(
        value = "a_sender_does_not_wait_for_its_entry_nor_for_those_of_others",
        because = "With ten entries in it every sender waits for the book after all.")
public final class SmallQueue implements Bookkeeper {

    private static final Sent NO_MORE = new Sent("");

    private final BlockingQueue<Sent> queue = new ArrayBlockingQueue<>(10);
    private final Thread owner;
    private volatile boolean isClosed;

    /** For this book. */
    public SmallQueue(Book book) {
        owner = new Thread(() -> work(book), "owner");
        owner.start();
    }

    @Override
    public CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        var sent = new Sent(entry);
        putInto(queue, sent);
        return sent.answer;
    }

    @Override
    public void close() throws InterruptedException {
        if (!isClosed) {
            isClosed = true;
            putInto(queue, NO_MORE);
        }
        owner.join();
    }

    private static void putInto(BlockingQueue<Sent> queue, Sent sent) {
        try {
            queue.put(sent);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the queue was full", e);
        }
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

    private static void make(Book book, Sent next) {
        try {
            next.answer.complete(book.enter(next.entry));
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
