package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Gives the permit back when the memory has failed, and in any case. */
@CaughtBy(
        value = "what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again",
        because = "After a failure the word has two permits, and two threads draw in it.")
public final class ReleasesTwice implements Board {
    private final Memory memory;
    private final int width;
    private final Semaphore[] words;

    /** Of this width, in this memory. */
    public ReleasesTwice(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        words = new Semaphore[memory.size()];
        Arrays.setAll(words, word -> new Semaphore(1));
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);

        words[word].acquireUninterruptibly();
        try {
            int bits = memory.read(word);
            memory.write(word, on ? bits | bit : bits & ~bit);
        } catch (RuntimeException | Error e) {
            words[word].release();
            throw e;
        } finally {
            words[word].release();
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
