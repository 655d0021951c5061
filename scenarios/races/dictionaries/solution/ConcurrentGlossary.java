package races.dictionaries.solution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** A map that is made for it; the author is asked outside it, and the first to put wins. */
public final class ConcurrentGlossary implements Glossary {

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
        meanings.forEach(reader);
    }
}
