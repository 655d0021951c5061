package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Waits under the lock until there is something, and then takes it. */
@CaughtBy(
        value = "nobody_comes_to_the_shelf_while_another_is_there",
        because = "When it takes, the lock is free again, and others come to the shelf.")
public final class TakesOutside implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public TakesOutside(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public synchronized void put(String item) throws InterruptedException {
        while (shelf.size() == shelf.capacity()) {
            wait();
        }
        shelf.add(item);
        notifyAll();
    }

    @Override
    public String take() throws InterruptedException {
        synchronized (this) {
            while (shelf.size() == 0) {
                wait();
            }
        }
        String item = shelf.remove();
        synchronized (this) {
            notifyAll();
        }
        return item;
    }
}
