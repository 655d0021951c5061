package races.order_matters.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import races.order_matters.Clerk;

/** Some drawers, each with a monitor and the cheques in it that have cleared. */
@CaughtBy(
        value = "a_cheque_that_comes_first_clears_and_a_later_bill_is_paid_at_once",
        because = "The absolute value of the least number is below nought, where no drawer is.")
public final class AbsoluteNumber implements Clerk {

    private final Drawer[] drawers = Stream.generate(Drawer::new).limit(31).toArray(Drawer[]::new);

    private static final class Drawer {
        private final Set<Integer> cleared = new HashSet<>();

        synchronized void tell(int cheque) {
            cleared.add(cheque);
            notifyAll();
        }

        synchronized void await(int cheque) throws InterruptedException {
            while (!cleared.contains(cheque)) {
                wait();
            }
        }
    }

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        drawer(cheque).tell(cheque);
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        drawer(cheque).await(cheque);
        paying.run();
    }

    private Drawer drawer(int cheque) {
        return drawers[Math.abs(cheque) % drawers.length];
    }
}
