package queues.producer_consumer.starter;

import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Waits in a loop, and wakes somebody after each change. Whom? */
public final class MyBoundedBuffer implements BoundedBuffer {

    private final Shelf shelf;

    /** A buffer on this shelf. */
    public MyBoundedBuffer(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public synchronized void put(String item) throws InterruptedException {
        while (shelf.size() == shelf.capacity()) {
            wait();
        }
        shelf.add(item);
        notify();
    }

    @Override
    public synchronized String take() throws InterruptedException {
        while (shelf.size() == 0) {
            wait();
        }
        String item = shelf.remove();
        notify();
        return item;
    }
}
