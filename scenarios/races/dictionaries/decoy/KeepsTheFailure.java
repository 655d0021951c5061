package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** One author is asked for a word, and all wait for that one. */
@CaughtBy(
        value = "an_author_who_fails_leaves_the_word_to_others",
        because = "The failure stays in the map, and whoever asks later is told of it.")
public final class KeepsTheFailure implements Glossary {

    private final Map<String, CompletableFuture<String>> meanings = new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        var mine = new CompletableFuture<String>();
        CompletableFuture<String> earlier = meanings.putIfAbsent(word, mine);
        if (earlier != null) {
            return earlier.join();
        }
        try {
            mine.complete(author.apply(word));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(
                (word, promise) -> {
                    if (promise.isDone() && !promise.isCompletedExceptionally()) {
                        reader.accept(word, promise.join());
                    }
                });
    }
}
