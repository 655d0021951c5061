package deadlock.more_locks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All schedules of a few threads, each of which takes the locks of one list, one inside the other,
 * and gives all of them back when it has the last.
 */
final class Schedules {

    private final List<List<String>> threads;

    private Schedules(List<List<String>> threads) {
        this.threads = threads;
    }

    /**
     * Whether there is a schedule after which none can take a step although some have not ended; so
     * there is one if any few of them can deadlock, for the others may come later.
     */
    static boolean haveADeadlock(List<List<String>> threads) {
        return new Schedules(threads).reachADeadlock();
    }

    /** A state says of each thread how many of its locks it has taken. */
    private boolean reachADeadlock() {
        List<Integer> start = Collections.nCopies(threads.size(), 0);
        Set<List<Integer>> seen = new HashSet<>(Set.of(start));
        Deque<List<Integer>> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            List<Integer> state = open.remove();
            List<List<Integer>> next = next(state);
            if (next.isEmpty() && !allHaveEnded(state)) {
                return true;
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private List<List<Integer>> next(List<Integer> state) {
        return IntStream.range(0, threads.size())
                .filter(thread -> canGoOn(thread, state))
                .mapToObj(thread -> step(thread, state))
                .toList();
    }

    private boolean canGoOn(int thread, List<Integer> state) {
        if (hasEnded(thread, state)) {
            return false;
        }
        String wanted = threads.get(thread).get(state.get(thread));
        return IntStream.range(0, threads.size())
                .noneMatch(other -> heldBy(other, state).contains(wanted));
    }

    private static List<Integer> step(int thread, List<Integer> state) {
        List<Integer> next = new ArrayList<>(state);
        next.set(thread, state.get(thread) + 1);
        return next;
    }

    /** Who has taken its last lock waits for nobody, and so has ended as good as at once. */
    private List<String> heldBy(int thread, List<Integer> state) {
        return hasEnded(thread, state)
                ? List.of()
                : threads.get(thread).subList(0, state.get(thread));
    }

    private boolean hasEnded(int thread, List<Integer> state) {
        return state.get(thread) == threads.get(thread).size();
    }

    private boolean allHaveEnded(List<Integer> state) {
        return IntStream.range(0, threads.size()).allMatch(thread -> hasEnded(thread, state));
    }
}
