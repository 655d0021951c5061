package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** Takes the two locks behind a gate, so that nobody comes between. */
@CaughtBy(
        value = "calls_about_other_accounts_end_while_one_call_is_made_and_another_waits",
        because =
                "Whoever waits for a lock keeps the gate, and then calls about other accounts wait, too.")
public final class GateWhileWaiting implements Bank {

    private final Map<Integer, Lock> locks = new ConcurrentHashMap<>();
    private final Object gate = new Object();

    @Override
    public void transfer(Account from, Account to, int amount) {
        withBoth(
                from,
                to,
                () -> {
                    from.add(-amount);
                    to.add(amount);
                    return 0;
                });
    }

    @Override
    public int sum(Account one, Account other) {
        return withBoth(one, other, () -> one.balance() + other.balance());
    }

    private int withBoth(Account one, Account other, IntSupplier action) {
        Lock first = lockOf(one);
        Lock second = lockOf(other);
        synchronized (gate) {
            first.lock();
            second.lock();
        }
        try {
            return action.getAsInt();
        } finally {
            second.unlock();
            first.unlock();
        }
    }

    private Lock lockOf(Account account) {
        return locks.computeIfAbsent(account.number(), created -> new ReentrantLock());
    }
}
