package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Whatever wakes it, it waits until there is something. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait_and_leaves_nothing_behind",
        because = "The interrupt is swallowed, and the thread that was to stop waits on.")
public final class WaitsOn implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public WaitsOn(Shelf shelf) {
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
    public synchronized String take() {
        while (shelf.size() == 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                // looks again, as after every wake-up
            }
        }
        String item = shelf.remove();
        notifyAll();
        return item;
    }
}
