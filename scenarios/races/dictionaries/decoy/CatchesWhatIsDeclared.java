package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Keeps the promise of a meaning, and takes it out again if its author fails. */
@CaughtBy(
        value = "an_author_who_fails_leaves_the_word_to_others",
        because = "A checked exception can come too, though not declared; then the promise stays.")
public final class CatchesWhatIsDeclared implements Glossary {

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
        try {
            String made = author.apply(word);
            promise.complete(Optional.of(made));
            return made;
        } catch (RuntimeException | Error e) {
            meanings.remove(word);
            promise.complete(Optional.empty());
            throw e;
        }
    }
}
