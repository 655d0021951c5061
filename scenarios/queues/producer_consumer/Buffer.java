package queues.producer_consumer;

/** Where producers leave items for consumers. Thread-safe. */
interface Buffer {

    /** Waits for room, if there is a bound. */
    void put(Item item) throws InterruptedException;

    /** Waits for an item, and removes it. */
    Item take() throws InterruptedException;

    /** How many items are waiting to be taken. */
    int size();
}
