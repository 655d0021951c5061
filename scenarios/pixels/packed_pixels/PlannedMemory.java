package pixels.packed_pixels;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/** A memory in which it is planned what happens when a word was read, and before it is written. */
final class PlannedMemory implements Memory {

    /** As many calls as no thread needs that gets anywhere. */
    private static final int CALLS = 200_000;

    private final AtomicIntegerArray words;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile IntConsumer whenRead = word -> {};
    private volatile IntConsumer beforeWritten = word -> {};

    /** So many words, all of which are this. */
    PlannedMemory(int size, int bits) {
        var all = new int[size];
        Arrays.fill(all, bits);
        words = new AtomicIntegerArray(all);
    }

    /** From now on this is told of each word that was read, before its reader goes on. */
    void whenRead(IntConsumer seam) {
        whenRead = seam;
    }

    /** From now on this is told of each word that is about to be written. */
    void beforeWritten(IntConsumer seam) {
        beforeWritten = seam;
    }

    /** What a word is, without anything planned. */
    int word(int word) {
        return words.get(word);
    }

    @Override
    public int size() {
        return words.length();
    }

    @Override
    public int read(int word) {
        count();
        int bits = words.get(word);
        whenRead.accept(word);
        return bits;
    }

    @Override
    public void write(int word, int bits) {
        count();
        beforeWritten.accept(word);
        words.set(word, bits);
    }

    @Override
    public boolean replace(int word, int expected, int bits) {
        count();
        beforeWritten.accept(word);
        return words.compareAndSet(word, expected, bits);
    }

    private void count() {
        if (calls.incrementAndGet() > CALLS) {
            throw new AssertionError(
                    "the memory was called " + CALLS + " times, and it is not over yet");
        }
    }
}
