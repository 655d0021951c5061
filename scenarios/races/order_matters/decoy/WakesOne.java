package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import races.order_matters.Clerk;

/** Wakes who waits for the cheque. */
@CaughtBy(
        value = "all_bills_of_a_cheque_are_paid_when_it_has_cleared",
        because = "It wakes one of those who wait, and the others sleep on.")
public final class WakesOne implements Clerk {

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
    }
}
