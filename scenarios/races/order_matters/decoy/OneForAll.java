package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import races.order_matters.Clerk;

/** Tells the bills when the cheque has cleared. */
@CaughtBy(
        value = "a_bill_waits_for_its_own_cheque_and_for_no_other",
        because = "It has one answer for all cheques, so the first that clears lets all bills go.")
public final class OneForAll implements Clerk {

    private boolean cleared;

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        tell();
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        await();
        paying.run();
    }

    private synchronized void tell() {
        cleared = true;
        notifyAll();
    }

    private synchronized void await() throws InterruptedException {
        while (!cleared) {
            wait();
        }
    }
}
