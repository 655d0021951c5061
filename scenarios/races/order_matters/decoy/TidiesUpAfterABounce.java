package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** A cheque that bounces leaves nothing behind, unless a bill has waited for it. */
@CaughtBy(
        value = "a_cheque_that_bounces_lets_no_bill_go_and_can_be_tried_again",
        because = "It takes the latch away that a bill has come to meanwhile.")
public final class TidiesUpAfterABounce implements Clerk {

    private final Map<Integer, CountDownLatch> latches = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        var mine = new CountDownLatch(1);
        CountDownLatch latch = latches.computeIfAbsent(cheque, made -> mine);
        boolean cleared = false;
        try {
            clearing.run();
            cleared = true;
        } finally {
            if (cleared) {
                latch.countDown();
            } else if (latch == mine) {
                latches.remove(cheque);
            }
        }
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        latches.computeIfAbsent(cheque, made -> new CountDownLatch(1)).await();
        paying.run();
    }
}
