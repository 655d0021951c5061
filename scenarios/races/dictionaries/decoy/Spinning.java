package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Who finds an author at the word comes again a moment later. */
@CaughtBy(
        value = "who_asks_for_a_word_that_an_author_is_at_gets_the_same_and_does_not_spin",
        because = "It comes again at once, and keeps a core busy until the author is done.")
public final class Spinning implements Glossary {

    private final Set<String> beingWritten = ConcurrentHashMap.newKeySet();
    private final Map<String, String> meanings = new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        while (!beingWritten.add(word)) {
            Thread.onSpinWait();
        }
        try {
            String meaning = meanings.get(word);
            if (meaning == null) {
                meaning = author.apply(word);
                meanings.put(word, meaning);
            }
            return meaning;
        } finally {
            beingWritten.remove(word);
        }
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }
}
