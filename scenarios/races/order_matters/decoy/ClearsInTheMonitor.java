package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import races.order_matters.Clerk;

/** Clears in the monitor of the cheque. */
@CaughtBy(
        value = "a_bill_that_is_interrupted_while_it_waits_is_not_paid",
        because =
                "A bill that comes meanwhile waits to enter the monitor, and no interrupt ends"
                        + " that.")
public final class ClearsInTheMonitor implements Clerk {

    private static final class Cheque {
        private boolean hasCleared;
    }

    private final Map<Integer, Cheque> cheques = new ConcurrentHashMap<>();

    @Override
    public void clear(int number, Runnable clearing) {
        Cheque cheque = cheque(number);
        synchronized (cheque) {
            clearing.run();
            cheque.hasCleared = true;
            cheque.notifyAll();
        }
    }

    @Override
    public void pay(int number, Runnable paying) throws InterruptedException {
        Cheque cheque = cheque(number);
        synchronized (cheque) {
            while (!cheque.hasCleared) {
                cheque.wait();
            }
        }
        paying.run();
    }

    private Cheque cheque(int number) {
        return cheques.computeIfAbsent(number, made -> new Cheque());
    }
}
