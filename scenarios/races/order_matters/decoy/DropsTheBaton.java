package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.order_matters.Clerk;

/** A condition for each cheque; each bill that is woken wakes the next. */
@CaughtBy(
        value = "an_interrupt_at_the_moment_when_its_cheque_clears_costs_no_other_bill_its_turn",
        because = "A bill that is woken and interrupted leaves, and those behind it sleep on.")
public final class DropsTheBaton implements Clerk {

    private final Lock lock = new ReentrantLock();
    private final Map<Integer, Cheque> cheques = new HashMap<>();

    private static final class Cheque {
        private final Condition changed;
        private boolean cleared;

        Cheque(Condition changed) {
            this.changed = changed;
        }
    }

    @Override
    public void clear(int number, Runnable clearing) {
        clearing.run();
        lock.lock();
        try {
            Cheque cheque = cheque(number);
            cheque.cleared = true;
            cheque.changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pay(int number, Runnable paying) throws InterruptedException {
        lock.lock();
        try {
            Cheque cheque = cheque(number);
            while (!cheque.cleared) {
                cheque.changed.await();
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("before it was paid");
            }
            cheque.changed.signal();
        } finally {
            lock.unlock();
        }
        paying.run();
    }

    private Cheque cheque(int number) {
        return cheques.computeIfAbsent(number, made -> new Cheque(lock.newCondition()));
    }
}
