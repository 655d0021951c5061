package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicIntegerArray;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Has an element of an array for each pixel, and packs the word from these. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word",
        because = "No element is lost, but the older of two packed words can be written last.")
public final class WritesFromItsCopy implements Board {

    private final Memory memory;
    private final int width;
    private final AtomicIntegerArray drawn;

    /** Of this width, in this memory. */
    public WritesFromItsCopy(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        drawn = new AtomicIntegerArray(memory.size() * 32);
        for (int pixel = 0; pixel < drawn.length(); pixel++) {
            drawn.set(pixel, memory.read(pixel / 32) >>> (pixel % 32) & 1);
        }
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        drawn.set(pixel, on ? 1 : 0);
        int bits = 0;
        for (int bit = 0; bit < 32; bit++) {
            bits |= drawn.get(word * 32 + bit) << bit;
        }
        memory.write(word, bits);
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
