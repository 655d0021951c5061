package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Asks again and again, and needs no signal at all. */
@CaughtBy(
        value = "a_consumer_waits_for_an_item_and_leaves_the_processor_alone",
        because = "While it waits it keeps a core busy, maybe the one that the producer needs.")
public final class Asking implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public Asking(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        while (!added(item)) {
            pause();
        }
    }

    @Override
    public String take() throws InterruptedException {
        String item = removed();
        while (item == null) {
            pause();
            item = removed();
        }
        return item;
    }

    private synchronized boolean added(String item) {
        if (shelf.size() == shelf.capacity()) {
            return false;
        }
        shelf.add(item);
        return true;
    }

    private synchronized String removed() {
        return shelf.size() == 0 ? null : shelf.remove();
    }

    private static void pause() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Thread.yield();
    }
}
