package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** Waits for the cheque, and handles the exception. */
@CaughtBy(
        value = "a_bill_that_is_interrupted_while_it_waits_is_not_paid",
        because = "An interrupt ends the wait, and the bill is paid without its cheque.")
public final class LosesTheInterrupt implements Clerk {

    private final Map<Integer, CountDownLatch> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        latch(cheque).countDown();
    }

    @Override
    public void pay(int cheque, Runnable paying) {
        try {
            latch(cheque).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        paying.run();
    }

    private CountDownLatch latch(int cheque) {
        return cleared.computeIfAbsent(cheque, made -> new CountDownLatch(1));
    }
}
