package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** One lock guards every shelf. */
@CaughtBy(
        value = "who_is_held_at_one_shelf_keeps_nobody_from_another",
        because = "Whoever is held at one shelf keeps everybody from all the others.")
public final class OneLockForAll implements BoundedBuffer {

    private static final Object LOCK = new Object();

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public OneLockForAll(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        synchronized (LOCK) {
            while (shelf.size() == shelf.capacity()) {
                LOCK.wait();
            }
            shelf.add(item);
            LOCK.notifyAll();
        }
    }

    @Override
    public String take() throws InterruptedException {
        synchronized (LOCK) {
            while (shelf.size() == 0) {
                LOCK.wait();
            }
            String item = shelf.remove();
            LOCK.notifyAll();
            return item;
        }
    }
}
