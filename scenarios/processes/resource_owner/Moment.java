package processes.resource_owner;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A bookkeeper that one thread closes while another one sends. */
final class Moment {

    private static final int AT_MOST = 5_000;

    /** So many entries the sender may be ahead: a slow bookkeeper would have to make them all. */
    private static final int AHEAD = 100;

    private final Bookkeeper keeper;
    private final List<CompletableFuture<Integer>> answers = new ArrayList<>();
    private final AtomicBoolean isSending = new AtomicBoolean();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /** Of this bookkeeper. */
    Moment(Bookkeeper keeper) {
        this.keeper = keeper;
    }

    /** While the other sends, at whatever it is then. */
    void close() {
        Await.closely(() -> "nobody can send to a new bookkeeper", isSending::get);
        unchecked(keeper::close).run();
        isClosed.set(true);
    }

    /** Until it is refused. */
    void send() {
        try {
            while (answers.size() < AT_MOST) {
                answers.add(keeper.send("entry"));
                isSending.set(true);
                int before = answers.size() - AHEAD;
                Await.closely(
                        () -> "neither is an entry made that was sent, nor is it closed",
                        () -> before < 0 || answers.get(before).isDone() || isClosed.get());
            }
        } catch (IllegalStateException e) {
            // It is closed.
        } finally {
            isSending.set(true);
        }
    }

    /** How many entries were taken and not made; asked when both are through. */
    int lost() {
        return (int) answers.stream().filter(answer -> !answer.isDone()).count();
    }
}
