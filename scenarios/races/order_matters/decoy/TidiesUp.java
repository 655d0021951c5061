package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** A bill that is interrupted leaves nothing behind. */
@CaughtBy(
        value = "a_bill_that_is_interrupted_while_it_waits_is_not_paid",
        because = "It takes the latch away that another bill waits at.")
public final class TidiesUp implements Clerk {

    private final Map<Integer, CountDownLatch> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        latch(cheque).countDown();
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        CountDownLatch latch = latch(cheque);
        try {
            latch.await();
        } catch (InterruptedException e) {
            cleared.remove(cheque);
            throw e;
        }
        paying.run();
    }

    private CountDownLatch latch(int cheque) {
        return cleared.computeIfAbsent(cheque, made -> new CountDownLatch(1));
    }
}
