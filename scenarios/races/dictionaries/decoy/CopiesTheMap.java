package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** A map that is in use is never changed. */
@CaughtBy(
        value = "two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken",
        because = "Of two copies of one map the second replaces the first, and its word is gone.")
public final class CopiesTheMap implements Glossary {

    private volatile Map<String, String> meanings = Map.of();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        String known = meanings.get(word);
        if (known != null) {
            return known;
        }
        String made = author.apply(word);
        Map<String, String> copy = new HashMap<>(meanings);
        String earlier = copy.putIfAbsent(word, made);
        meanings = copy;
        return earlier == null ? made : earlier;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }
}
