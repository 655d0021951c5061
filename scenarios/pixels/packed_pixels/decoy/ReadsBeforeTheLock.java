package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Holds the lock of the word while it writes. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word",
        because = "What it writes was read before it had the lock, and may be old.")
public final class ReadsBeforeTheLock implements Board {

    private final Memory memory;
    private final int width;
    private final Object[] monitors;

    /** Of this width, in this memory. */
    public ReadsBeforeTheLock(Memory memory, int width) {
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
        int bits = memory.read(word);
        synchronized (monitors[word]) {
            memory.write(word, on ? bits | bit : bits & ~bit);
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
