package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Whoever is interrupted stops waiting, and tells it by its flag. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait_and_leaves_nothing_behind",
        because = "It returns as if it had put the item, and the item is lost.")
public final class GivesUpQuietly implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public GivesUpQuietly(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public synchronized void put(String item) {
        try {
            while (shelf.size() == shelf.capacity()) {
                wait();
            }
            shelf.add(item);
            notifyAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
