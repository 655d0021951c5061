package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** Clears and opens the latch in one step of the map; if that throws, nothing has changed. */
@CaughtBy(
        value = "cheques_clear_and_bills_are_paid_at_the_same_time",
        because = "Meanwhile a part of the map is locked, and the cheques that share it wait.")
public final class ClearsInTheMap implements Clerk {

    private final Map<Integer, CountDownLatch> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        cleared.compute(
                cheque,
                (number, waitedFor) -> {
                    clearing.run();
                    CountDownLatch latch = waitedFor == null ? new CountDownLatch(1) : waitedFor;
                    latch.countDown();
                    return latch;
                });
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        cleared.computeIfAbsent(cheque, made -> new CountDownLatch(1)).await();
        paying.run();
    }
}
