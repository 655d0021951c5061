package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.order_matters.Clerk;

/** Waits on the number of the cheque. */
@CaughtBy(
        value = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared",
        because =
                "A number is boxed anew in each call, and nobody waits on the object that the"
                        + " cheque wakes.")
public final class LocksTheNumber implements Clerk {

    private final Set<Integer> cleared = ConcurrentHashMap.newKeySet();

    @Override
    @SuppressWarnings("synchronization")
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        Integer number = cheque;
        synchronized (number) {
            cleared.add(number);
            number.notifyAll();
        }
    }

    @Override
    @SuppressWarnings("synchronization")
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        Integer number = cheque;
        synchronized (number) {
            while (!cleared.contains(number)) {
                number.wait();
            }
        }
        paying.run();
    }
}
