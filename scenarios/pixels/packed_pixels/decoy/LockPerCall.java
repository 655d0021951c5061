package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Reads and writes under a lock. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word",
        because = "Each call makes a lock of its own, which nobody else can ever want.")
public final class LockPerCall implements Board {

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public LockPerCall(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        Object lock = new Object();
        synchronized (lock) {
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
