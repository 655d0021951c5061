package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whoever comes while all is being fetched asks until it is there. */
@CaughtBy(
        value = "who_asks_meanwhile_waits_and_is_answered_from_the_same_list",
        because = "It asks all the time, and takes a core from the threads that fetch.")
public final class AsksUntilItIsThere implements PriceList {

    /** Made with the class; it does nothing by itself. */
    private static final Shared SHARED = new Shared();

    @Override
    public int of(String article) {
        try {
            return SHARED.prices().getOrDefault(article, 0);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts who asks", e);
        }
    }

    private static final class Shared {

        private final AtomicBoolean isFetched = new AtomicBoolean();
        private volatile Optional<Map<String, Integer>> all = Optional.empty();

        Map<String, Integer> prices() throws InterruptedException {
            Optional<Map<String, Integer>> known = knownOrMine();
            if (known.isPresent()) {
                return known.get();
            }
            var fetch = new Fetch(Wholesale.departments());
            try {
                Map<String, Integer> fetched = fetch.result();
                end(Optional.of(fetched));
                return fetched;
            } catch (RuntimeException | Error | InterruptedException e) {
                end(Optional.empty());
                throw e;
            }
        }

        /** What there is; if there is nothing, it is for the caller to fetch it. */
        private Optional<Map<String, Integer>> knownOrMine() {
            while (!isFetched.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            if (all.isPresent()) {
                isFetched.set(false);
            }
            return all;
        }

        private void end(Optional<Map<String, Integer>> fetched) {
            all = fetched;
            isFetched.set(false);
        }
    }

    /** One thread for each department; who is done says so. */
    private static final class Fetch {

        private final Map<String, Integer> prices = new HashMap<>();
        private final List<RuntimeException> exceptions = new ArrayList<>();
        private final List<Error> errors = new ArrayList<>();
        private int missing;

        Fetch(List<String> departments) {
            missing = departments.size();
            for (String department : departments) {
                new Thread(() -> fetch(department)).start();
            }
        }

        private void fetch(String department) {
            try {
                Map<String, Integer> found = Wholesale.pricesOf(department);
                end(() -> prices.putAll(found));
            } catch (RuntimeException e) {
                end(() -> exceptions.add(e));
            } catch (Error e) {
                end(() -> errors.add(e));
            }
        }

        private synchronized void end(Runnable note) {
            note.run();
            missing--;
            notifyAll();
        }

        synchronized Map<String, Integer> result() throws InterruptedException {
            while (missing > 0) {
                wait();
            }
            if (!errors.isEmpty()) {
                throw errors.get(0);
            }
            if (!exceptions.isEmpty()) {
                throw exceptions.get(0);
            }
            return prices;
        }
    }
}
