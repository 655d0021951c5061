package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.order_matters.Clerk;

/** Looks again whenever it is woken. */
@CaughtBy(
        value = "a_bill_and_its_cheque_may_come_at_the_same_moment",
        because = "A cheque that clears between the look and the wait wakes nobody.")
public final class LooksOutside implements Clerk {

    private final Set<Integer> cleared = ConcurrentHashMap.newKeySet();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        cleared.add(cheque);
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        while (!cleared.contains(cheque)) {
            synchronized (this) {
                wait();
            }
        }
        paying.run();
    }
}
