package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** All of it under one monitor. */
@CaughtBy(
        value = "authors_are_at_different_words_at_the_same_time",
        because = "Everybody waits for the one author, whatever word they ask for.")
public final class OneAtATime implements Glossary {

    private final Map<String, String> meanings = new HashMap<>();

    @Override
    public synchronized String lookUp(String word, UnaryOperator<String> author) {
        if (!meanings.containsKey(word)) {
            meanings.put(word, author.apply(word));
        }
        return meanings.get(word);
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        copy().forEach(reader);
    }

    private synchronized Map<String, String> copy() {
        return new HashMap<>(meanings);
    }
}
