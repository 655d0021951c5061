package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Holds the monitor of the word, and handles what the memory throws. */
@CaughtBy(
        value = "what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again",
        because = "The caller takes for drawn what is not.")
public final class SwallowsTheFailure implements Board {

    private final Memory memory;
    private final int width;
    private final Object[] monitors;

    /** Of this width, in this memory. */
    public SwallowsTheFailure(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        monitors = new Object[memory.size()];
        Arrays.setAll(monitors, word -> new Object());
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        synchronized (monitors[word]) {
            int bits = memory.read(word);
            try {
                memory.write(word, on ? bits | bit : bits & ~bit);
            } catch (RuntimeException e) {
                System.err.println("the memory failed: " + e);
            }
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
