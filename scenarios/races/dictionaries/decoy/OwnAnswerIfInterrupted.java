package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Keeps the promise of a meaning, which an interrupt ends the wait for. */
@CaughtBy(
        value = "who_asks_for_a_word_that_an_author_is_at_gets_the_same_and_does_not_spin",
        because = "Who is interrupted is told something that is not what is kept.")
public final class OwnAnswerIfInterrupted implements Glossary {

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        var mine = new CompletableFuture<Optional<String>>();
        CompletableFuture<Optional<String>> earlier = promises.putIfAbsent(word, mine);
        while (earlier != null) {
            try {
                Optional<String> meaning = earlier.get();
                if (meaning.isPresent()) {
                    return meaning.get();
                }
            } catch (InterruptedException | ExecutionException e) {
                Thread.currentThread().interrupt();
                return author.apply(word);
            }
            earlier = promises.putIfAbsent(word, mine);
        }
        Optional<String> meaning = Optional.empty();
        try {
            meaning = Optional.of(author.apply(word));
            return meaning.get();
        } finally {
            if (meaning.isEmpty()) {
                promises.remove(word);
            }
            mine.complete(meaning);
        }
    }

    private final Map<String, CompletableFuture<Optional<String>>> promises =
            new ConcurrentHashMap<>();

    @Override
    public void read(BiConsumer<String, String> reader) {
        promises.forEach(
                (word, promise) ->
                        promise.getNow(Optional.empty())
                                .ifPresent(meaning -> reader.accept(word, meaning)));
    }
}
