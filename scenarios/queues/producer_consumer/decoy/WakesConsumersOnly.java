package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Producers wake consumers. */
@CaughtBy(
        value = "a_producer_waits_when_the_shelf_is_full_and_not_before",
        because = "Nobody wakes a producer when there is room again.")
public final class WakesConsumersOnly implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public WakesConsumersOnly(Shelf shelf) {
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
        while (shelf.size() == 0) {
            wait();
        }
        return shelf.remove();
    }
}
