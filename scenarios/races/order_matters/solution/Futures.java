package races.order_matters.solution;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import races.order_matters.Clerk;

/** A future for each cheque; a bounced one leaves it open. */
public final class Futures implements Clerk {

    private final Map<Integer, CompletableFuture<Boolean>> cleared = new ConcurrentHashMap<>();

    @Override
    public void clear(int cheque, Runnable clearing) {
        clearing.run();
        future(cheque).complete(true);
    }

    @Override
    public void pay(int cheque, Runnable paying) throws InterruptedException {
        try {
            future(cheque).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no cheque completes its future with an error", e);
        }
        paying.run();
    }

    private CompletableFuture<Boolean> future(int cheque) {
        return cleared.computeIfAbsent(cheque, made -> new CompletableFuture<>());
    }
}
