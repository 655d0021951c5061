package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Producers are served in the order in which they come. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait_and_leaves_nothing_behind",
        because = "The number of whoever is interrupted is never served: all behind it wait on.")
public final class TakesANumber implements BoundedBuffer {

    private final Shelf shelf;
    private long last;
    private long served;

    /** A buffer on this shelf. */
    public TakesANumber(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public synchronized void put(String item) throws InterruptedException {
        long number = last++;
        while (number > served || shelf.size() == shelf.capacity()) {
            wait();
        }
        shelf.add(item);
        served++;
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
