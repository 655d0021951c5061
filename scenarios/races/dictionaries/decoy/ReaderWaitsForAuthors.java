package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Keeps the promise of a meaning, which readers wait for, too. */
@CaughtBy(
        value = "who_asks_for_a_word_that_an_author_is_at_gets_the_same_and_does_not_spin",
        because = "An author who is at a word holds up all who read.")
public final class ReaderWaitsForAuthors implements Glossary {

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
        Optional<String> meaning = Optional.empty();
        try {
            meaning = Optional.of(author.apply(word));
            return meaning.get();
        } finally {
            if (meaning.isEmpty()) {
                meanings.remove(word);
            }
            mine.complete(meaning);
        }
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(
                (word, promise) ->
                        promise.join().ifPresent(meaning -> reader.accept(word, meaning)));
    }
}
