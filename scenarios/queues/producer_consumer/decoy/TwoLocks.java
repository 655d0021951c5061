package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** A semaphore for each side, and one producer and one consumer at a time. */
@CaughtBy(
        value = "nobody_comes_to_the_shelf_while_another_is_there",
        because = "A producer and a consumer are at the same shelf, and each holds another lock.")
public final class TwoLocks implements BoundedBuffer {

    private final Shelf shelf;
    private final Semaphore places;
    private final Semaphore items = new Semaphore(0);
    private final Object front = new Object();
    private final Object end = new Object();

    /** A buffer on this shelf. */
    public TwoLocks(Shelf shelf) {
        this.shelf = shelf;
        places = new Semaphore(shelf.capacity());
    }

    @Override
    public void put(String item) throws InterruptedException {
        places.acquire();
        synchronized (end) {
            shelf.add(item);
        }
        items.release();
    }

    @Override
    public String take() throws InterruptedException {
        items.acquire();
        String item;
        synchronized (front) {
            item = shelf.remove();
        }
        places.release();
        return item;
    }
}
