package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Asks for the locks until it has them. */
@CaughtBy(
        value = "a_call_that_has_to_wait_leaves_the_processor_alone_wherever_it_waits",
        because =
                "While it waits it keeps a core busy, maybe the one that the holder of the lock needs.")
public final class Spinning implements Bank {

    private final Map<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public void transfer(Account from, Account to, int amount) {
        Lock first = lockOf(Math.min(from.number(), to.number()));
        Lock second = lockOf(Math.max(from.number(), to.number()));
        while (!first.tryLock()) {
            Thread.onSpinWait();
        }
        try {
            while (!second.tryLock()) {
                Thread.onSpinWait();
            }
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    @Override
    public int sum(Account one, Account other) {
        Lock first = lockOf(Math.min(one.number(), other.number()));
        Lock second = lockOf(Math.max(one.number(), other.number()));
        first.lock();
        try {
            second.lock();
            try {
                return one.balance() + other.balance();
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private Lock lockOf(int number) {
        return locks.computeIfAbsent(number, created -> new ReentrantLock());
    }
}
