package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import races.order_matters.Clerk;

/** Puts a token there for the bill. */
@CaughtBy(
        value = "all_bills_of_a_cheque_are_paid_when_it_has_cleared",
        because = "The first bill takes the token, and the others wait for one that never comes.")
public final class OneToken implements Clerk {

    private final Map<Integer, Semaphore> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        tokens(cheque).release();
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        tokens(cheque).acquire();
        paying.run();
    }

    private Semaphore tokens(int cheque) {
        return cleared.computeIfAbsent(cheque, made -> new Semaphore(0));
    }
}
