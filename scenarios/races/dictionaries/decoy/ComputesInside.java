package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** One call that does it all. */
@CaughtBy(
        value = "an_author_may_look_up_another_word_on_the_way",
        because = "The map is not to be used by the function that it is calling.")
public final class ComputesInside implements Glossary {

    private final Map<String, String> meanings = new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        return meanings.computeIfAbsent(word, author);
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }
}
