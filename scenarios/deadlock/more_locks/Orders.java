package deadlock.more_locks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** In which orders a function may take so many of these locks. */
final class Orders {

    private static final List<String> NAMES = List.of("v", "w", "x", "y", "z");

    private Orders() {}

    static List<String> locks(int count) {
        return NAMES.subList(0, count);
    }

    /** All of them, for every choice of so many locks. */
    static List<List<String>> any(int count, List<String> locks) {
        return chosen(count, locks).filter(Orders::hasNoneTwice).toList();
    }

    /** Those alone in which the locks stand as they do in the list. */
    static List<List<String>> inOrder(int count, List<String> locks) {
        return any(count, locks).stream()
                .filter(order -> order.equals(order.stream().sorted().toList()))
                .toList();
    }

    private static Stream<List<String>> chosen(int count, List<String> locks) {
        if (count == 0) {
            return Stream.of(List.of());
        }
        return chosen(count - 1, locks)
                .flatMap(before -> locks.stream().map(lock -> and(before, lock)));
    }

    private static List<String> and(List<String> before, String lock) {
        List<String> both = new ArrayList<>(before);
        both.add(lock);
        return List.copyOf(both);
    }

    private static boolean hasNoneTwice(List<String> order) {
        return order.stream().distinct().count() == order.size();
    }
}
