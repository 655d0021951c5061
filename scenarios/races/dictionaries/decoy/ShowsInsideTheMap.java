package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Shows each word while nobody can change it. */
@CaughtBy(
        value = "while_one_reads_another_writes_and_all_that_was_there_is_read",
        because = "Meanwhile the map is locked for all words that share a bin with it.")
public final class ShowsInsideTheMap implements Glossary {

    private final Map<String, String> meanings = new ConcurrentHashMap<>();

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
        for (String word : meanings.keySet()) {
            meanings.computeIfPresent(
                    word,
                    (same, meaning) -> {
                        reader.accept(same, meaning);
                        return meaning;
                    });
        }
    }
}
