package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Turns a pixel on with care; to turn one off it takes only what is there. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word",
        because = "The whole word is written as well when a pixel is turned off.")
public final class ClearsPlainly implements Board {

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public ClearsPlainly(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        if (!on) {
            memory.write(word, memory.read(word) & ~bit);
            return;
        }
        int before;
        int after;
        do {
            before = memory.read(word);
            after = before | bit;
        } while (!memory.replace(word, before, after));
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
