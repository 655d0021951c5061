package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A department that throws an exception is done as well. */
@CaughtBy(
        value = "a_failure_reaches_the_caller_when_nobody_fetches_and_the_next_call_fetches_again",
        because =
                "An error is none: the thread dies of it, and the caller waits for ever "
                        + "for its end.")
public final class ExceptionsOnly implements PriceList {

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

        private boolean isFetched;
        private Optional<Map<String, Integer>> all = Optional.empty();

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
        private synchronized Optional<Map<String, Integer>> knownOrMine()
                throws InterruptedException {
            while (isFetched) {
                wait();
            }
            isFetched = all.isEmpty();
            return all;
        }

        private synchronized void end(Optional<Map<String, Integer>> fetched) {
            isFetched = false;
            all = fetched;
            notifyAll();
        }
    }

    /** One thread for each department; who is done says so. */
    private static final class Fetch {

        private final Map<String, Integer> prices = new HashMap<>();
        private final List<RuntimeException> exceptions = new ArrayList<>();
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
            if (!exceptions.isEmpty()) {
                throw exceptions.get(0);
            }
            return prices;
        }
    }
}
