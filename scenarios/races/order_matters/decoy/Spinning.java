package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.order_matters.Clerk;

/** Asks for the cheque until it has cleared. */
@CaughtBy(
        value = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared",
        because = "It asks all the time, and keeps a core busy that the cheque may need.")
public final class Spinning implements Clerk {

    private final Set<Integer> cleared = ConcurrentHashMap.newKeySet();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        cleared.add(cheque);
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        while (!cleared.contains(cheque)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
        paying.run();
    }
}
