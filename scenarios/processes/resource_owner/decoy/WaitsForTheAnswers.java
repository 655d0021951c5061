package processes.resource_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import processes.resource_owner.Book;
import processes.resource_owner.Bookkeeper;

/** Each entry begins when the one before has ended; the end waits for all answers. */
@CaughtBy(
        value = "an_entry_is_made_to_its_end_before_the_next_though_its_sender_has_given_it_up",
        because = "A sender that gives up its answer ends that, and not the entry.")
public final class WaitsForTheAnswers implements Bookkeeper {

    private final Book book;
    private final List<CompletableFuture<Integer>> answers = new ArrayList<>();
    private CompletableFuture<?> last = CompletableFuture.completedFuture("none");
    private boolean isClosed;

    /** For this book. */
    public WaitsForTheAnswers(Book book) {
        this.book = book;
    }

    @Override
    public synchronized CompletableFuture<Integer> send(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        var answer = new CompletableFuture<Integer>();
        answers.add(answer);
        last = last.thenRunAsync(() -> make(entry, answer), WaitsForTheAnswers::inItsOwnThread);
        return answer;
    }

    /** The common pool may have one thread only, and other books are as slow as this one. */
    private static void inItsOwnThread(Runnable entry) {
        new Thread(entry, "entry").start();
    }

    @Override
    public void close() throws InterruptedException {
        List<CompletableFuture<Integer>> all;
        synchronized (this) {
            isClosed = true;
            all = List.copyOf(answers);
        }
        for (CompletableFuture<Integer> answer : all) {
            try {
                answer.handle((number, failure) -> true).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a failure went on behind an answer", e);
            }
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
