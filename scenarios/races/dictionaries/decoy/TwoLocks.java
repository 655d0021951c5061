package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Writers keep writers out, readers keep readers out. */
@CaughtBy(
        value = "two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken",
        because = "One lock does not know of the other, so it is read while it is written.")
public final class TwoLocks implements Glossary {

    private final Object writing = new Object();
    private final Object reading = new Object();
    private final Map<String, String> meanings = new HashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        synchronized (writing) {
            String known = meanings.get(word);
            if (known != null) {
                return known;
            }
        }
        String made = author.apply(word);
        synchronized (writing) {
            String earlier = meanings.putIfAbsent(word, made);
            return earlier == null ? made : earlier;
        }
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        Map<String, String> copy;
        synchronized (reading) {
            copy = new HashMap<>(meanings);
        }
        copy.forEach(reader);
    }
}
