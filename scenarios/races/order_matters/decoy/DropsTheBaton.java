package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** A latch for each bill that waits; the cheque opens the first, and each bill the next. */
@CaughtBy(
        value = "an_interrupt_at_the_moment_when_its_cheque_clears_costs_no_other_bill_its_turn",
        because = "A bill whose turn it is and that is interrupted leaves, and the next waits on.")
public final class DropsTheBaton implements Clerk {

    private final Set<Integer> cleared = new HashSet<>();
    private final Map<Integer, Queue<CountDownLatch>> waiting = new HashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        synchronized (this) {
            cleared.add(cheque);
            openNext(cheque);
        }
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        var turn = new CountDownLatch(1);
        if (mustWait(cheque, turn)) {
            try {
                turn.await();
            } catch (InterruptedException e) {
                leave(cheque, turn);
                throw e;
            }
        }
        passOn(cheque);
        paying.run();
    }

    private synchronized boolean mustWait(int cheque, CountDownLatch turn) {
        return !cleared.contains(cheque)
                && waiting.computeIfAbsent(cheque, made -> new ArrayDeque<>()).add(turn);
    }

    private synchronized void leave(int cheque, CountDownLatch turn) {
        waiting.get(cheque).remove(turn);
    }

    private synchronized void passOn(int cheque) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("before it was paid");
        }
        openNext(cheque);
    }

    private void openNext(int cheque) {
        Queue<CountDownLatch> turns = waiting.get(cheque);
        if (turns != null && !turns.isEmpty()) {
            turns.remove().countDown();
        }
    }
}
