package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import races.order_matters.Clerk;

/** Whatever happens, the bills that wait are told. */
@CaughtBy(
        value = "a_cheque_that_bounces_lets_no_bill_go_and_can_be_tried_again",
        because = "A cheque that has bounced is told to be cleared.")
public final class TellsInFinally implements Clerk {

    private final Set<Integer> cleared = new HashSet<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        try {
            clearing.run();
        } finally {
            tell(cheque);
        }
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
