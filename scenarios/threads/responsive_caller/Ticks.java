package threads.responsive_caller;

import claimcheck.scenario.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Events that a live user interface handles, such as the steps of a progress bar. */
final class Ticks {

    static final int HOW_MANY = 20;
    static final List<String> COLUMNS = List.of("tick", "milliseconds until it was handled");

    private final List<Double> waits = new CopyOnWriteArrayList<>();
    private final CountDownLatch missing = new CountDownLatch(HOW_MANY);

    /** Hands all of them to the loop. */
    void postTo(Executor loop) {
        for (int tick = 0; tick < HOW_MANY; tick++) {
            long posted = System.nanoTime();
            loop.execute(
                    () -> {
                        waits.add((System.nanoTime() - posted) / 1e6);
                        missing.countDown();
                    });
        }
    }

    /** How many were handled so far. */
    int handled() {
        return waits.size();
    }

    /** Whether all are handled before the scenario loses patience. */
    boolean areAllHandled() throws InterruptedException {
        return missing.await(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A row for each tick: how long it waited for the loop. To look at, not to judge. */
    List<List<?>> table() {
        List<List<?>> rows = new ArrayList<>();
        for (double wait : waits) {
            rows.add(List.of(rows.size() + 1, String.format(Locale.ROOT, "%.2f", wait)));
        }
        return rows;
    }
}
