package races.dictionaries.solution;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** A plain map behind a lock that lets many look at it, or one write. */
public final class ReadWriteGlossary implements Glossary {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> meanings = new HashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        String known = copy().get(word);
        return known == null ? keep(word, author.apply(word)) : known;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        copy().forEach(reader);
    }

    private String keep(String word, String made) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            String earlier = meanings.putIfAbsent(word, made);
            return earlier == null ? made : earlier;
        } finally {
            writing.unlock();
        }
    }

    private Map<String, String> copy() {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return Map.copyOf(meanings);
        } finally {
            reading.unlock();
        }
    }
}
