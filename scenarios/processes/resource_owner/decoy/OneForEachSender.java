package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Every sender has one thread to serve it, which keeps its order. */
@CaughtBy(
        value = "entries_that_are_sent_at_the_same_time_are_made_one_after_the_other",
        because = "Two threads serve two senders, and nothing keeps them from each other.")
public final class OneForEachSender implements Bookkeeper {

    private final Map<Thread, ExecutorService> owners = new ConcurrentHashMap<>();
    private final Book book;
    private volatile boolean isClosed;

    /** For this book. */
    public OneForEachSender(Book book) {
        this.book = book;
    }

    @Override
    public CompletableFuture<Integer> send(String entry) {
        var answer = new CompletableFuture<Integer>();
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        owners.computeIfAbsent(
                        Thread.currentThread(), sender -> Executors.newSingleThreadExecutor())
                .execute(() -> make(entry, answer));
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        isClosed = true;
        owners.values().forEach(ExecutorService::shutdown);
        for (ExecutorService owner : owners.values()) {
            owner.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }

    private void make(String entry, CompletableFuture<Integer> answer) {
        try {
            answer.complete(book.enter(entry));
        } catch (Throwable t) {
            answer.completeExceptionally(t);
        }
    }
}
