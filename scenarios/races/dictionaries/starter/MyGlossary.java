package races.dictionaries.starter;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Keeps the words in a dictionary of the library. May several threads use that at a time? */
public final class MyGlossary implements Glossary {

    private final Map<String, String> meanings = new HashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        if (!meanings.containsKey(word)) {
            meanings.put(word, author.apply(word));
        }
        return meanings.get(word);
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }
}
