package races.dictionaries.solution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Keeps the promise of a meaning at once, so that one author is asked for a word, and all wait. */
public final class PromisedGlossary implements Glossary {

    /** Kept with nothing in them if their author has failed, and then no more in the map. */
    private final Map<String, CompletableFuture<Optional<String>>> meanings =
            new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        var mine = new CompletableFuture<Optional<String>>();
        CompletableFuture<Optional<String>> earlier = meanings.putIfAbsent(word, mine);
        while (earlier != null) {
            Optional<String> meaning = earlier.join();
            if (meaning.isPresent()) {
                return meaning.get();
            }
            earlier = meanings.putIfAbsent(word, mine);
        }
        return keep(word, author, mine);
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(
                (word, promise) ->
                        promise.getNow(Optional.empty())
                                .ifPresent(meaning -> reader.accept(word, meaning)));
    }

    private String keep(
            String word,
            UnaryOperator<String> author,
            CompletableFuture<Optional<String>> promise) {
        Optional<String> meaning = Optional.empty();
        try {
            meaning = Optional.of(author.apply(word));
            return meaning.get();
        } finally {
            if (meaning.isEmpty()) {
                meanings.remove(word);
            }
            promise.complete(meaning);
        }
    }
}
