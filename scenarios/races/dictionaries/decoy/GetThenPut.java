package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** The map is safe for threads. */
@CaughtBy(
        value = "who_asks_for_a_word_that_an_author_is_at_gets_the_same_and_does_not_spin",
        because = "Each call is safe, but between get and put another author may be at it.")
public final class GetThenPut implements Glossary {

    private final Map<String, String> meanings = new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        String known = meanings.get(word);
        if (known != null) {
            return known;
        }
        String made = author.apply(word);
        meanings.put(word, made);
        return made;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }
}
