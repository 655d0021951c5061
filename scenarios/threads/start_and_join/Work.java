package threads.start_and_join;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Work that ends only when it is let, and that remembers which threads did it. Thread-safe. */
final class Work implements Runnable, AutoCloseable {

    private final Gate begun = new Gate("the work has begun");
    private final Gate mayEnd = new Gate("the work may end");
    private final Runnable held = unchecked(mayEnd::pass);
    private final List<Thread> doneBy = new CopyOnWriteArrayList<>();

    @Override
    public void run() {
        begun.open();
        held.run();
        doneBy.add(Thread.currentThread());
    }

    void awaitBegun() throws InterruptedException {
        begun.pass();
    }

    void letEnd() {
        mayEnd.open();
    }

    /** One entry each time that it was done; none while it is under way. */
    List<Thread> doneBy() {
        return doneBy;
    }

    /** Holds up no thread any longer. */
    @Override
    public void close() {
        letEnd();
    }
}
