package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import races.order_matters.Clerk;

/** The cheque wakes one, who wakes the next. */
@CaughtBy(
        value = "a_bill_waits_for_its_own_cheque_and_for_no_other",
        because = "A bill of another cheque that is woken sleeps again, and wakes nobody.")
public final class WakesInAChain implements Clerk {

    private final Set<Integer> cleared = new HashSet<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        tell(cheque);
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        await(cheque);
        paying.run();
    }

    private synchronized void tell(int cheque) {
        cleared.add(cheque);
        notify();
    }

    private synchronized void await(int cheque) throws InterruptedException {
        while (!cleared.contains(cheque)) {
            wait();
        }
        notify();
    }
}
