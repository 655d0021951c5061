package races.check_then_act;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The accounts of this room. Each has a seam after its check, where a scenario can hold a payer;
 * and in each the balance itself is safe: what differs is only what may come between check and act.
 */
final class Accounts {

    private Accounts() {}

    /** Checks, and then acts: two steps, each of them atomic. */
    static final class CheckThenAct implements Account {
        private final AtomicInteger balance;
        private final Runnable checked;

        CheckThenAct(int balance, Runnable checked) {
            this.balance = new AtomicInteger(balance);
            this.checked = checked;
        }

        @Override
        public boolean pay(int amount) {
            if (balance.get() < amount) {
                return false;
            }
            checked.run();
            balance.addAndGet(-amount);
            return true;
        }

        @Override
        public int balance() {
            return balance.get();
        }
    }

    /** Checks and acts under one lock. */
    static final class UnderOneLock implements Account {
        private final Lock lock;
        private final Runnable checked;
        private int balance;

        UnderOneLock(int balance, Lock lock, Runnable checked) {
            this.balance = balance;
            this.lock = lock;
            this.checked = checked;
        }

        UnderOneLock(int balance, Runnable checked) {
            this(balance, new ReentrantLock(), checked);
        }

        @Override
        public boolean pay(int amount) {
            lock.lock();
            try {
                if (balance < amount) {
                    return false;
                }
                checked.run();
                balance -= amount;
                return true;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int balance() {
            lock.lock();
            try {
                return balance;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Acts only on the balance that it has checked, and otherwise checks again. */
    static final class CompareAndSet implements Account {
        private final AtomicInteger balance;
        private final Runnable checked;

        CompareAndSet(int balance, Runnable checked) {
            this.balance = new AtomicInteger(balance);
            this.checked = checked;
        }

        @Override
        public boolean pay(int amount) {
            int seen;
            do {
                seen = balance.get();
                if (seen < amount) {
                    return false;
                }
                checked.run();
            } while (!balance.compareAndSet(seen, seen - amount));
            return true;
        }

        @Override
        public int balance() {
            return balance.get();
        }
    }
}
