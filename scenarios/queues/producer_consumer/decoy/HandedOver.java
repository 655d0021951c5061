package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** A producer goes on when its item has found a consumer. */
@CaughtBy(
        value = "a_producer_waits_when_the_shelf_is_full_and_not_before",
        because = "It waits though there is room, so that neither side has its own speed.")
public final class HandedOver implements BoundedBuffer {

    private final Shelf shelf;
    private long added;
    private long removed;

    /** A buffer on this shelf. */
    public HandedOver(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public synchronized void put(String item) throws InterruptedException {
        while (shelf.size() == shelf.capacity()) {
            wait();
        }
        shelf.add(item);
        notifyAll();
        long mine = ++added;
        while (removed < mine) {
            wait();
        }
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (shelf.size() == 0) {
            wait();
        }
        String item = shelf.remove();
        removed++;
        notifyAll();
        return item;
    }
}
