package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Waits if there is nothing, and takes when woken. */
@CaughtBy(
        value = "of_two_that_wait_one_goes_on_for_each_item_and_one_for_each_place",
        because = "All consumers are woken for one item, and each that does not look again takes.")
public final class TakesWhenWoken implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public TakesWhenWoken(Shelf shelf) {
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
    public synchronized String take() throws InterruptedException {
        if (shelf.size() == 0) {
            wait();
        }
        String item = shelf.remove();
        notifyAll();
        return item;
    }
}
