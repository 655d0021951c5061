package lifecycle.stop_by_event.starter;

import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** He looks at the event before each round. When does he come to look again? */
public final class MyWatchman implements Watchman {

    private final Thread thread;
    private volatile boolean stopped;

    /** For this round. */
    public MyWatchman(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
    }

    @Override
    public void start() {
        if (!stopped) {
            thread.start();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void walk(Round round) {
        try {
            while (!stopped && !Thread.currentThread().isInterrupted()) {
                round.go();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
