package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** The textbook: a place, then the shelf, then the item. */
@CaughtBy(
        value = "whoever_is_told_of_an_interrupt_has_changed_nothing",
        because = "Interrupted at the door to the shelf, it keeps a place or an item for ever.")
public final class ThreeSemaphores implements BoundedBuffer {

    private final Shelf shelf;
    private final Semaphore places;
    private final Semaphore items = new Semaphore(0);
    private final Semaphore mutex = new Semaphore(1);

    /** A buffer on this shelf. */
    public ThreeSemaphores(Shelf shelf) {
        this.shelf = shelf;
        places = new Semaphore(shelf.capacity());
    }

    @Override
    public void put(String item) throws InterruptedException {
        places.acquire();
        mutex.acquire();
        shelf.add(item);
        mutex.release();
        items.release();
    }

    @Override
    public String take() throws InterruptedException {
        items.acquire();
        mutex.acquire();
        String item = shelf.remove();
        mutex.release();
        places.release();
        return item;
    }
}
