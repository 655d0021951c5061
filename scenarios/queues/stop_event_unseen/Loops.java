package queues.stop_event_unseen;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What a worker does until it is to stop. */
final class Loops {

    static final String PILL = "no more";

    private static final int LOOK_EVERY_MILLIS = 20;

    private Loops() {}

    /** The document's: it looks at the event between two gets. */
    static void lookBetweenGets(
            BlockingQueue<String> queue, AtomicBoolean stop, Consumer<String> handle)
            throws InterruptedException {
        while (!stop.get()) {
            handle.accept(queue.take());
        }
    }

    /** The same with a get that gives up after a while. */
    static void lookBetweenTimedGets(
            BlockingQueue<String> queue, AtomicBoolean stop, Consumer<String> handle)
            throws InterruptedException {
        while (!stop.get()) {
            String item = queue.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (item != null) {
                handle.accept(item);
            }
        }
    }

    /** The event is an item, too; each worker leaves it to the next. */
    static void untilThePill(BlockingQueue<String> queue, Consumer<String> handle)
            throws InterruptedException {
        for (String item = queue.take(); !item.equals(PILL); item = queue.take()) {
            handle.accept(item);
        }
        queue.put(PILL);
    }
}
