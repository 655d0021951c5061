package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.join_waits_for_work.WorkQueue;

/** Counts what waits and what is in work; each step can be interrupted. */
@CaughtBy(
        value = "who_was_interrupted_before_the_call_loses_no_item",
        because =
                "Who is interrupted between the two steps of a take has an item that nobody gets.")
public final class TakesInTwoSteps implements WorkQueue {

    private final BlockingQueue<String> items;
    private final Lock lock = new ReentrantLock();
    private final Condition allDone = lock.newCondition();
    private int waiting;
    private int inWork;

    /** One whose items wait in this queue. */
    public TakesInTwoSteps(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public void put(String item) {
        lock.lock();
        try {
            waiting++;
        } finally {
            lock.unlock();
        }
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        String item = items.take();
        lock.lockInterruptibly();
        try {
            waiting--;
            inWork++;
        } finally {
            lock.unlock();
        }
        return item;
    }

    @Override
    public void done() {
        lock.lock();
        try {
            if (waiting + inWork == 0) {
                throw new IllegalStateException("all items are marked");
            }
            inWork--;
            if (waiting + inWork == 0) {
                allDone.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void join() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting + inWork > 0) {
                allDone.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
