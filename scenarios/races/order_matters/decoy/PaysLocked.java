package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import races.order_matters.Clerk;

/** Looks and pays in one monitor. */
@CaughtBy(
        value = "cheques_clear_and_bills_are_paid_at_the_same_time",
        because = "While one bill is paid, nothing else can be done.")
public final class PaysLocked implements Clerk {

    private final Set<Integer> cleared = new HashSet<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        tell(cheque);
    }

    @Override
    public synchronized void pay(int cheque, Runnable paying) throws InterruptedException {
        while (!cleared.contains(cheque)) {
            wait();
        }
        paying.run();
    }

    private synchronized void tell(int cheque) {
        cleared.add(cheque);
        notifyAll();
    }
}
