package queues.join_waits_for_work;

/** As the claim has it: an item is finished with when it leaves the queue. */
final class JoinedWhenEmpty<T> extends JoinableQueue<T> {

    @Override
    T get() throws InterruptedException {
        T item = super.get();
        super.taskDone();
        return item;
    }

    /** Of no use, for the item is no longer counted. */
    @Override
    void taskDone() {}
}
