package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** The JDK has such a buffer. */
@CaughtBy(
        value = "a_consumer_waits_for_an_item_and_leaves_the_processor_alone",
        because = "The items are in a queue of its own, and the shelf stays empty.")
public final class BesideTheShelf implements BoundedBuffer {

    private final BlockingQueue<String> queue;

    /** A buffer on this shelf. */
    public BesideTheShelf(Shelf shelf) {
        queue = new ArrayBlockingQueue<>(shelf.capacity());
    }

    @Override
    public void put(String item) throws InterruptedException {
        queue.put(item);
    }

    @Override
    public String take() throws InterruptedException {
        return queue.take();
    }
}
