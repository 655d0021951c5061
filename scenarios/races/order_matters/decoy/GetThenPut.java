package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** A latch for each cheque, in a map that is safe for threads. */
@CaughtBy(
        value = "a_bill_and_its_cheque_may_come_at_the_same_moment",
        because = "Both find no latch, and the bill waits at one that the cheque does not know.")
public final class GetThenPut implements Clerk {

    private final Map<Integer, CountDownLatch> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        latch(cheque).countDown();
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        latch(cheque).await();
        paying.run();
    }

    private CountDownLatch latch(int cheque) {
        CountDownLatch latch = cleared.get(cheque);
        if (latch == null) {
            latch = new CountDownLatch(1);
            cleared.put(cheque, latch);
        }
        return latch;
    }
}
