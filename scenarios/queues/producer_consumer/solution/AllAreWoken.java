package queues.producer_consumer.solution;

import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** All who wait are woken, and each looks whether it can go on. */
public final class AllAreWoken implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public AllAreWoken(Shelf shelf) {
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
        String item = shelf.remove();
        notifyAll();
        return item;
    }
}
