package queues.producer_consumer.solution;

import java.util.concurrent.Semaphore;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** One semaphore counts the free places, the other the items; a monitor guards the shelf. */
public final class TwoSemaphores implements BoundedBuffer {

    private final Shelf shelf;
    private final Semaphore places;
    private final Semaphore items = new Semaphore(0);

    /** A buffer on this shelf. */
    public TwoSemaphores(Shelf shelf) {
        this.shelf = shelf;
        places = new Semaphore(shelf.capacity());
    }

    @Override
    public void put(String item) throws InterruptedException {
        places.acquire();
        synchronized (shelf) {
            shelf.add(item);
        }
        items.release();
    }

    @Override
    public String take() throws InterruptedException {
        items.acquire();
        String item;
        synchronized (shelf) {
            item = shelf.remove();
        }
        places.release();
        return item;
    }
}
