package races.order_matters.solution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import races.order_matters.Clerk;

/** A latch for each cheque, made by whoever comes first. */
public final class Latches implements Clerk {

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
        return cleared.computeIfAbsent(cheque, made -> new CountDownLatch(1));
    }
}
