package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Different words do not disturb each other. */
@CaughtBy(
        value = "two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken",
        because = "They do, because they are all in one map.")
public final class LockPerWord implements Glossary {

    private final Map<String, String> meanings = new HashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        synchronized (word.intern()) {
            if (!meanings.containsKey(word)) {
                meanings.put(word, author.apply(word));
            }
            return meanings.get(word);
        }
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        new HashMap<>(meanings).forEach(reader);
    }
}
