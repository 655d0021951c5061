package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** An entry for each word, where those wait who ask for it while an author is at it. */
@CaughtBy(
        value = "who_asks_for_a_word_that_an_author_is_at_gets_the_same_and_does_not_spin",
        because = "When the author is done, one is woken, and nobody wakes the next.")
public final class TellsOne implements Glossary {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private static final class Entry {
        private boolean inWork;
        private volatile String meaning;

        /** Waits until no author is at it; says whether the caller's is to begin. */
        synchronized boolean begin() {
            boolean interrupted = false;
            while (inWork) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            inWork = meaning == null;
            return inWork;
        }

        synchronized void end() {
            inWork = false;
            notify();
        }
    }

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        Entry entry = entries.computeIfAbsent(word, made -> new Entry());
        if (entry.begin()) {
            try {
                entry.meaning = author.apply(word);
            } finally {
                entry.end();
            }
        }
        return entry.meaning;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        entries.forEach(
                (word, entry) -> {
                    String meaning = entry.meaning;
                    if (meaning != null) {
                        reader.accept(word, meaning);
                    }
                });
    }
}
