package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Comes when there is something to enter, and goes when there is nothing left. */
@CaughtBy(
        value = "of_many_entries_that_come_just_when_there_is_nothing_left_all_are_made",
        because =
                "What is sent after it has looked, and before it says that it goes, is for nobody.")
public final class EndsInTwoSteps implements Bookkeeper {

    private final Queue<Runnable> entries = new ConcurrentLinkedQueue<>();
    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final Book book;
    private boolean isClosed;
    private boolean isThere;

    /** For this book. */
    public EndsInTwoSteps(Book book) {
        this.book = book;
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        var answer = new CompletableFuture<Integer>();
        entries.add(() -> make(entry, answer));
        if (!isThere) {
            isThere = true;
            owner.execute(this::work);
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            isClosed = true;
        }
        owner.shutdown();
        boolean ended = false;
        while (!ended) {
            ended = owner.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }

    private void work() {
        for (Runnable next = entries.poll(); next != null; next = entries.poll()) {
            next.run();
        }
        rest();
    }

    private synchronized void rest() {
        isThere = false;
    }

    private void make(String entry, CompletableFuture<Integer> answer) {
        try {
            answer.complete(book.enter(entry));
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
