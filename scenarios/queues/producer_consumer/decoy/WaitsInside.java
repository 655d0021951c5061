package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Semaphores that count, and one thread at a time. */
@CaughtBy(
        value = "a_consumer_waits_for_an_item_and_leaves_the_processor_alone",
        because = "A consumer that waits for the semaphore keeps the monitor, so nobody comes in.")
public final class WaitsInside implements BoundedBuffer {

    private final Shelf shelf;
    private final Semaphore places;
    private final Semaphore items = new Semaphore(0);

    /** A buffer on this shelf. */
    public WaitsInside(Shelf shelf) {
        this.shelf = shelf;
        places = new Semaphore(shelf.capacity());
    }

    @Override
    public synchronized void put(String item) throws InterruptedException {
        places.acquire();
        shelf.add(item);
        items.release();
    }

    @Override
    public synchronized String take() throws InterruptedException {
        items.acquire();
        String item = shelf.remove();
        places.release();
        return item;
    }
}
