package queues.producer_consumer;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A queue of java.util.concurrent. One that is not a blocking queue is looked at again and again.
 */
record QueueBuffer(Queue<Item> queue) implements Buffer {

    private static final int A_MOMENT = 10_000; // nanoseconds

    @Override
    public void put(Item item) throws InterruptedException {
        if (queue instanceof BlockingQueue<Item> blocking) {
            blocking.put(item);
        } else {
            queue.add(item);
        }
    }

    @Override
    public Item take() throws InterruptedException {
        if (queue instanceof BlockingQueue<Item> blocking) {
            return blocking.take();
        }
        Item item = queue.poll();
        while (item == null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(A_MOMENT);
            item = queue.poll();
        }
        return item;
    }

    @Override
    public int size() {
        return queue.size();
    }
}
