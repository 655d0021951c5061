package threads.responsive_caller;

import claimcheck.scenario.Body;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Handles one event after another on the thread that runs it, as every user interface does. */
final class EventLoop implements Executor, Body {

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable event) {
        events.add(event);
    }

    /** Until it is interrupted. */
    @Override
    public void run() throws InterruptedException {
        while (true) {
            events.take().run();
        }
    }
}
