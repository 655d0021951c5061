package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import races.order_matters.Clerk;

/** The cheque wakes the bills that wait for it. */
@CaughtBy(
        value = "a_cheque_that_comes_first_clears_and_a_later_bill_is_paid_at_once",
        because = "A bill that comes later waits to be woken by a cheque that has cleared already.")
public final class KeepsNoRecord implements Clerk {

    private final Map<Integer, Object> counters = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        Object counter = counter(cheque);
        synchronized (counter) {
            counter.notifyAll();
        }
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        Object counter = counter(cheque);
        synchronized (counter) {
            counter.wait();
        }
        paying.run();
    }

    private Object counter(int cheque) {
        return counters.computeIfAbsent(cheque, made -> new Object());
    }
}
