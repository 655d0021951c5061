package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import races.order_matters.Clerk;

/** Hands the cheque over to the bill. */
@CaughtBy(
        value = "a_cheque_that_comes_first_clears_and_a_later_bill_is_paid_at_once",
        because = "Who hands over waits for who takes, so the cheque waits for a bill.")
public final class HandsOver implements Clerk {

    private final Map<Integer, SynchronousQueue<Integer>> counters = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        try {
            counter(cheque).put(cheque);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        counter(cheque).take();
        paying.run();
    }

    private SynchronousQueue<Integer> counter(int cheque) {
        return counters.computeIfAbsent(cheque, made -> new SynchronousQueue<>());
    }
}
