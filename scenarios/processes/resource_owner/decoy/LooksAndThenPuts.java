package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Whoever sends looks whether it is closed, and then puts the entry. */
@CaughtBy(
        value = "what_is_sent_at_the_moment_of_the_close_is_refused_or_made",
        because =
                "If it is closed in between the entry comes behind the last one, and is never made.")
public final class LooksAndThenPuts implements Bookkeeper {

    private record Note(String entry, CompletableFuture<Integer> answer) {}

    private static final Note LAST = new Note("", new CompletableFuture<>());

    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
    private final Book book;
    private final Thread owner;
    private volatile boolean isClosed;

    /** For this book. */
    public LooksAndThenPuts(Book book) {
        this.book = book;
        owner = new Thread(this::work, "bookkeeper");
        owner.start();
    }

    @Override
    public CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        Note note = new Note(entry, new CompletableFuture<>());
        notes.add(note);
        return note.answer();
    }

    private void work() {
        while (true) {
            Note note;
            try {
                note = notes.take();
            } catch (InterruptedException e) {
                continue; // nobody is to stop us that way
            }
            if (note == LAST) {
                return;
            }
            try {
                note.answer().complete(book.enter(note.entry()));
            } catch (Throwable t) {
                note.answer().completeExceptionally(t);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        isClosed = true;
        notes.add(LAST);
        owner.join();
    }
}
