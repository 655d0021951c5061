package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** No interrupt makes it pay too early. */
@CaughtBy(
        value = "a_bill_that_is_interrupted_while_it_waits_is_not_paid",
        because = "No interrupt makes it stop waiting either, though it is asked to.")
public final class WaitsOn implements Clerk {

    private final Map<Integer, CountDownLatch> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        latch(cheque).countDown();
    }

    @Override
    public void pay(int cheque, Runnable paying) {
        boolean interrupted = false;
        boolean waiting = true;
        while (waiting) {
            try {
                latch(cheque).await();
                waiting = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        paying.run();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CountDownLatch latch(int cheque) {
        return cleared.computeIfAbsent(cheque, made -> new CountDownLatch(1));
    }
}
