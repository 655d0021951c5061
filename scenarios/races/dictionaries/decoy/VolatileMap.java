package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Every thread sees the map as it is now. */
@CaughtBy(
        value = "two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken",
        because = "Only the reference is volatile, and what is in the map can still be lost.")
public final class VolatileMap implements Glossary {

    private volatile Map<String, String> meanings = new HashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        String known = meanings.get(word);
        if (known != null) {
            return known;
        }
        String made = author.apply(word);
        String earlier = meanings.putIfAbsent(word, made);
        return earlier == null ? made : earlier;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        new HashMap<>(meanings).forEach(reader);
    }
}
