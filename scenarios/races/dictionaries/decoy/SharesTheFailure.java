package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** Keeps the promise of a meaning, until its author fails. */
@CaughtBy(
        value = "who_waited_for_an_author_who_fails_asks_its_own",
        because = "Who waits for it is told of a failure, though its own author was never asked.")
public final class SharesTheFailure implements Glossary {

    private final Map<String, CompletableFuture<String>> meanings = new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        var mine = new CompletableFuture<String>();
        CompletableFuture<String> earlier = meanings.putIfAbsent(word, mine);
        if (earlier != null) {
            return earlier.join();
        }
        try {
            String made = author.apply(word);
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            meanings.remove(word);
            mine.completeExceptionally(e);
            throw e;
        }
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
