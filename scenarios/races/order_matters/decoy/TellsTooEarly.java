package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import races.order_matters.Clerk;

/** Tells the bills that the cheque is there. */
@CaughtBy(
        value = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared",
        because = "When the bills are told, the cheque has not cleared yet.")
public final class TellsTooEarly implements Clerk {

    private final Set<Integer> cleared = new HashSet<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        tell(cheque);
        clearing.run();
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
        while (!cleared.contains(cheque)) {
            wait();
        }
    }
}
