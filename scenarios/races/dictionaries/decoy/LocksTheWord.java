package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** One author at a time for each word, in the monitor of the word. */
@CaughtBy(
        value = "who_asks_for_a_word_that_an_author_is_at_gets_the_same_and_does_not_spin",
        because =
                "Equal words need not be one object, and then two authors are at it and the "
                        + "last one is kept.")
public final class LocksTheWord implements Glossary {

    private final Map<String, String> meanings = new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        synchronized (word) {
            String known = meanings.get(word);
            if (known == null) {
                known = author.apply(word);
                meanings.put(word, known);
            }
            return known;
        }
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }
}
