package races.a_queue_solves_it;

import java.util.ArrayList;
import java.util.List;

/** What was processed, in the order of processing. Thread-safe. */
final class Journal {

    private final List<Item> processed = new ArrayList<>();

    synchronized void add(Item item) {
        processed.add(item);
    }

    /** The numbers of one stream. */
    synchronized List<Integer> of(String stream) {
        return processed.stream()
                .filter(item -> item.stream().equals(stream))
                .map(Item::number)
                .toList();
    }
}
