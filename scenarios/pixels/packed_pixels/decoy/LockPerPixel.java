package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Each pixel has a monitor. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word",
        because = "Two pixels of one word have two locks, and the word has none.")
public final class LockPerPixel implements Board {

    private final Memory memory;
    private final int width;
    private final Object[] monitors;

    /** Of this width, in this memory. */
    public LockPerPixel(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        monitors = new Object[memory.size() * 32];
        Arrays.setAll(monitors, pixel -> new Object());
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        synchronized (monitors[pixel]) {
            int bits = memory.read(word);
            memory.write(word, on ? bits | bit : bits & ~bit);
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
