package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import races.order_matters.Clerk;

/** Waits if the cheque has not cleared. */
@CaughtBy(
        value = "a_bill_waits_for_its_own_cheque_and_for_no_other",
        because = "It is woken for another cheque, and does not look again.")
public final class LooksOnce implements Clerk {

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
        notifyAll();
    }

    private synchronized void await(int cheque) throws InterruptedException {
        if (!cleared.contains(cheque)) {
            wait();
        }
    }
}
