package threads.responsive_caller;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.function.Supplier;

/** What takes as long as the scenario likes. */
final class LongTask implements Supplier<String>, AutoCloseable {

    static final String RESULT = "the result";

    private final Gate begun = new Gate("the task has begun");
    private final Gate mayEnd = new Gate("the task may end");
    private final Runnable held = unchecked(mayEnd::pass);

    @Override
    public String get() {
        begun.open();
        held.run();
        return RESULT;
    }

    void awaitBegun() throws InterruptedException {
        begun.pass();
    }

    void letEnd() {
        mayEnd.open();
    }

    @Override
    public void close() {
        letEnd();
    }
}
