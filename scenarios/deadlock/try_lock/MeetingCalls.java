package deadlock.try_lock;

import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;

/**
 * Calls that want the same two locks, some of them the other way round, and never get both. How
 * long each stays away is written down; in its first pause it stays until it is let go.
 */
final class MeetingCalls implements Pause {

    /** More than there are values for who chooses among few, or bits for who goes by those. */
    private static final int ATTEMPTS = 66;

    private static final int CALLS = 64;

    private final Refusing x = new Refusing();
    private final Refusing y = new Refusing();
    private final Map<Thread, Group> groups = new ConcurrentHashMap<>();

    /** Whoever holds the one is refused the other. Any two look alike to who goes by hash codes. */
    private final class Refusing extends WatchedLock {

        // By their equals, too, no two are the same.
        @SuppressWarnings("ReferenceEquality")
        @Override
        boolean isRefused() {
            return (this == x ? y : x).real().isHeldByCurrentThread();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Calls that begin at about the same time. */
    static final class Group {
        private final Rendezvous firstPause;
        private final List<Worker> callers = new ArrayList<>();
        private final List<List<Integer>> pauses = new CopyOnWriteArrayList<>();
        private final Map<Thread, List<Integer>> ofCaller = new ConcurrentHashMap<>();

        private Group(String name) {
            firstPause = new Rendezvous(CALLS + 1, "the first pause of " + name);
        }

        /** Lets them go on after their first pause, and waits for their end. */
        void endAll() throws InterruptedException {
            firstPause.meet();
            for (Worker caller : callers) {
                caller.join();
            }
        }

        /** How long they stayed away, each call's pauses in their order. */
        Set<List<Integer>> pauses() {
            return new HashSet<>(pauses);
        }

        private void stayAway(int turns) throws InterruptedException {
            List<Integer> own = ofCaller.get(Thread.currentThread());
            if (own == null) {
                own = new ArrayList<>();
                ofCaller.put(Thread.currentThread(), own);
                firstPause.meet();
                firstPause.meet();
            }
            own.add(turns);
        }
    }

    @Override
    public void turns(int count) throws InterruptedException {
        Group group = groups.get(Thread.currentThread());
        if (group == null) {
            throw new AssertionError("the pause was called by a thread that is not the caller's");
        }
        group.stayAway(count);
    }

    /** Calls that take x first; they are in their first pause when this returns. */
    Group fromX(BothLocks both, Workers workers) throws InterruptedException {
        return begin("the calls from x to y", both, x, y, workers);
    }

    /** Calls that take y first; they are in their first pause when this returns. */
    Group fromY(BothLocks both, Workers workers) throws InterruptedException {
        return begin("the calls from y to x", both, y, x, workers);
    }

    private Group begin(String name, BothLocks both, Lock first, Lock second, Workers workers)
            throws InterruptedException {
        var group = new Group(name);
        for (int i = 0; i < CALLS; i++) {
            group.callers.add(
                    workers.start(
                            "caller",
                            () -> {
                                groups.put(Thread.currentThread(), group);
                                both.run(first, second, ATTEMPTS, () -> {});
                                group.pauses.add(
                                        group.ofCaller.getOrDefault(
                                                Thread.currentThread(), List.of()));
                            }));
        }
        group.firstPause.meet();
        return group;
    }
}
