package races.dictionaries;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Words and what they mean. Many threads use one glossary at the same time.
 *
 * <p>Authors and readers take the time that they need, and may use the glossary themselves, but no
 * authors look up each other's words in a circle. Meanwhile they hold up nobody, except who asks
 * for the very word that an author is at; whoever waits for that keeps no processor busy, and waits
 * on if interrupted; whether it is still interrupted afterwards is open. Words are the same if they
 * are equal.
 *
 * <p>An implementation has a public constructor without parameters, and no thread of its own.
 */
public interface Glossary {

    /**
     * What a word means: as it is written here, or else as the author says, which is then written
     * down. All who ask for a word get the same, now and later, also if several authors were at it
     * at the same moment.
     *
     * @param author asked if the word is not here yet; it may look up other words here, and never
     *     says null, but may say anything else. If it throws, whatever that is, this call throws
     *     the same, and nothing is written down: for all others, also those who wait, it is as
     *     though it had not been asked
     */
    String lookUp(String word, UnaryOperator<String> author);

    /**
     * Shows the words and their meanings to a reader, one after the other: all that were here when
     * it began, maybe some that came since, and none twice.
     */
    void read(BiConsumer<String, String> reader);
}
