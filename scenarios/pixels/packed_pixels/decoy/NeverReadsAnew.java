package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Reads the word, and tries to replace it until that has succeeded. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word",
        because = "A word that has changed once is never again what it expects.")
public final class NeverReadsAnew implements Board {

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public NeverReadsAnew(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        int before = memory.read(word);
        int after = on ? before | bit : before & ~bit;
        while (!memory.replace(word, before, after)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
