package queues.fifo;

import java.util.Collection;
import java.util.List;

/**
 * An item that a consumer took, with two tickets of one counter: one drawn just before, one just
 * after.
 */
record Removal(int item, int before, int after) {

    /** Whether this one was over when that one began. */
    boolean precedes(Removal that) {
        return after < that.before;
    }

    /** Those that were over before the removal of an earlier item began. */
    static List<Removal> outOfTurn(Collection<Removal> removals) {
        return removals.stream()
                .filter(
                        first ->
                                removals.stream()
                                        .anyMatch(
                                                second ->
                                                        first.precedes(second)
                                                                && first.item > second.item))
                .toList();
    }

    /** How many pairs there are of which one was over when the other began. */
    static long pairsOneAfterTheOther(Collection<Removal> removals) {
        return removals.stream()
                .mapToLong(first -> removals.stream().filter(first::precedes).count())
                .sum();
    }
}
