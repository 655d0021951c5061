package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** One author at a time for each word. */
@CaughtBy(
        value = "an_author_who_fails_leaves_the_word_to_others",
        because = "If the author throws, the lock of the word is never given back.")
public final class NoFinally implements Glossary {

    private final Map<String, Lock> locks = new ConcurrentHashMap<>();
    private final Map<String, String> meanings = new ConcurrentHashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        Lock lock = locks.computeIfAbsent(word, created -> new ReentrantLock());
        lock.lock();
        String meaning = meanings.get(word);
        if (meaning == null) {
            meaning = author.apply(word);
            meanings.put(word, meaning);
        }
        lock.unlock();
        return meaning;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }
}
