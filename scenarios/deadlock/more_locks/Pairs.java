package deadlock.more_locks;

import java.util.List;

/** How many pairs of functions there are, and how many of these can stop each other. */
record Pairs(long all, long canDeadlock) {

    /** Each function with each, itself too: it may run in two threads. */
    static Pairs of(List<List<String>> functions) {
        long canDeadlock =
                functions.stream()
                        .mapToLong(
                                one ->
                                        functions.stream()
                                                .filter(
                                                        other ->
                                                                Schedules.haveADeadlock(
                                                                        List.of(one, other)))
                                                .count())
                        .sum();
        return new Pairs((long) functions.size() * functions.size(), canDeadlock);
    }

    double share() {
        return (double) canDeadlock / all;
    }
}
