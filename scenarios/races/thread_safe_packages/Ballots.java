package races.thread_safe_packages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ballots of this room, all on a map that is safe for threads. Each has a seam between reading
 * the old count and storing the new one, where a scenario can hold a voter.
 */
final class Ballots {

    private Ballots() {}

    /** Two calls for one vote. */
    static final class GetThenPut implements Votes {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();
        private final Runnable hasRead;

        GetThenPut(Runnable hasRead) {
            this.hasRead = hasRead;
        }

        @Override
        public void voteFor(String name) {
            int before = counts.getOrDefault(name, 0);
            hasRead.run();
            counts.put(name, before + 1);
        }

        @Override
        public int of(String name) {
            return counts.getOrDefault(name, 0);
        }
    }

    /** One call for one vote: {@code merge}. */
    static final class Merge implements Votes {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();
        private final Runnable hasRead;

        Merge(Runnable hasRead) {
            this.hasRead = hasRead;
        }

        @Override
        public void voteFor(String name) {
            counts.merge(
                    name,
                    1,
                    (before, one) -> {
                        hasRead.run();
                        return before + one;
                    });
        }

        @Override
        public int of(String name) {
            return counts.getOrDefault(name, 0);
        }
    }

    /** One call for one vote: {@code compute}. */
    static final class Compute implements Votes {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();
        private final Runnable hasRead;

        Compute(Runnable hasRead) {
            this.hasRead = hasRead;
        }

        @Override
        public void voteFor(String name) {
            counts.compute(
                    name,
                    (same, before) -> {
                        if (before == null) {
                            return 1;
                        }
                        hasRead.run();
                        return before + 1;
                    });
        }

        @Override
        public int of(String name) {
            return counts.getOrDefault(name, 0);
        }
    }
}
