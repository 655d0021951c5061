package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** As long as an author is at a word, that has a meaning which says so. */
@CaughtBy(
        value = "a_word_and_its_meaning_are_written_down_whatever_they_say",
        because = "If an author says the same, everybody waits for him for ever.")
public final class SomethingIsAWord implements Glossary {

    private static final String SOMEBODY_IS_AT_IT = "(somebody is at it)";

    private final Map<String, String> meanings = new HashMap<>();

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        String known = await(word);
        if (known != null) {
            return known;
        }
        String meaning = null;
        try {
            meaning = author.apply(word);
        } finally {
            write(word, meaning);
        }
        return meaning;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        Map<String, String> copy;
        synchronized (this) {
            copy = new HashMap<>(meanings);
        }
        copy.values().removeIf(SOMEBODY_IS_AT_IT::equals);
        copy.forEach(reader);
    }

    /** The meaning, or null, and then it is for the caller to find one. */
    private synchronized String await(String word) {
        boolean isInterrupted = false;
        while (SOMEBODY_IS_AT_IT.equals(meanings.get(word))) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return meanings.putIfAbsent(word, SOMEBODY_IS_AT_IT);
    }

    private synchronized void write(String word, String meaning) {
        meanings.remove(word);
        if (meaning != null) {
            meanings.put(word, meaning);
        }
        notifyAll();
    }
}
