package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Waits when there is more than the shelf has room for. */
@CaughtBy(
        value = "a_producer_waits_when_the_shelf_is_full_and_not_before",
        because = "It looks before it adds, and on a full shelf there is no place.")
public final class OneTooMany implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public OneTooMany(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public synchronized void put(String item) throws InterruptedException {
        while (shelf.size() > shelf.capacity()) {
            wait();
        }
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
