package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** Tells the bills at the end, unless an exception was caught. */
@CaughtBy(
        value = "a_cheque_that_bounces_lets_no_bill_go_and_can_be_tried_again",
        because = "A checked exception can come too, though not declared, and is caught nowhere.")
public final class TellsIfNothingIsCaught implements Clerk {

    private final Map<Integer, CountDownLatch> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        boolean bounced = false;
        try {
            clearing.run();
        } catch (RuntimeException | Error e) {
            bounced = true;
            throw e;
        } finally {
            if (!bounced) {
                latch(cheque).countDown();
            }
        }
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        latch(cheque).await();
        paying.run();
    }

    private CountDownLatch latch(int cheque) {
        return cleared.computeIfAbsent(cheque, made -> new CountDownLatch(1));
    }
}
