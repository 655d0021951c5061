package races.order_matters.solution;

import java.util.HashSet;
import java.util.Set;
import races.order_matters.Clerk;

/** The cheques that have cleared, in one monitor, which nobody holds while something is done. */
public final class OneMonitor implements Clerk {

    private final Set<Integer> cleared = new HashSet<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        tell(cheque);
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        await(cheque);
        paying.run();
    }

    private synchronized void tell(int cheque) {
        cleared.add(cheque);
        notifyAll();
    }

    private synchronized void await(int cheque) throws InterruptedException {
        while (!cleared.contains(cheque)) {
            wait();
        }
    }
}
