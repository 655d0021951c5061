package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Keeps a list of the words beside the map, for the readers. */
@CaughtBy(
        value = "two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken",
        because = "A word that others were told of already may not be in the list yet.")
public final class ListsLater implements Glossary {

    private final Map<String, String> meanings = new ConcurrentHashMap<>();
    private final Queue<String> words = new ConcurrentLinkedQueue<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        String known = meanings.get(word);
        if (known != null) {
            return known;
        }
        String made = author.apply(word);
        String earlier = meanings.putIfAbsent(word, made);
        if (earlier != null) {
            return earlier;
        }
        words.add(word);
        return made;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        for (String word : words) {
            reader.accept(word, meanings.get(word));
        }
    }
}
