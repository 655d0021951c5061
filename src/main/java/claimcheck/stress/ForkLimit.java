package claimcheck.stress;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the forks of jcstress that run longer than they may: jcstress itself waits for them without
 * a limit. A fork is what this JVM has started since this was made; for one test, until it is
 * closed.
 */
final class ForkLimit implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final List<ProcessHandle> others = ProcessHandle.current().children().toList();
    private final long deadline;
    private final Thread watch = new Thread(this::watch, "ends the forks of jcstress");
    private volatile boolean isClosed;
    private volatile boolean hasEndedOne;

    ForkLimit(Duration all) {
        deadline = System.nanoTime() + all.toNanos();
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        while (!isClosed) {
            if (System.nanoTime() - deadline > 0) {
                ProcessHandle.current()
                        .children()
                        .filter(child -> !others.contains(child))
                        .forEach(this::end);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void end(ProcessHandle fork) {
        hasEndedOne = true; // before anybody can see that it has ended
        fork.destroyForcibly();
    }

    boolean hasEndedOne() {
        return hasEndedOne;
    }

    @Override
    public void close() {
        isClosed = true;
        LockSupport.unpark(watch);
    }
}
