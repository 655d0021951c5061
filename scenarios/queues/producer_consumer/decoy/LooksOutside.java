package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Whoever only looks needs no lock, it seems. */
@CaughtBy(
        value = "nobody_comes_to_the_shelf_while_another_is_there",
        because =
                "Between the look and the next step the lock is free, and others change the shelf.")
public final class LooksOutside implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public LooksOutside(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        while (shelf.size() == shelf.capacity()) {
            awaitChange();
        }
        add(item);
    }

    private synchronized void awaitChange() throws InterruptedException {
        wait();
    }

    private synchronized void add(String item) {
        shelf.add(item);
        notifyAll();
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (shelf.size() == 0) {
            wait();
        }
        String item = shelf.remove();
        notifyAll();
        return item;
    }
}
