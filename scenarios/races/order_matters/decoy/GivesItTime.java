package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import races.order_matters.Clerk;

/** Gives the cheque some time first. */
@CaughtBy(
        value = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared",
        because = "However long it sleeps, the cheque may take longer.")
public final class GivesItTime implements Clerk {

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        Thread.sleep(10);
        paying.run();
    }
}
