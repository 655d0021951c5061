package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** One thread draws at a time. */
@CaughtBy(
        value = "in_every_other_word_can_be_drawn_meanwhile",
        because = "Whoever draws in another word waits for nothing.")
public final class OneLock implements Board {

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public OneLock(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public synchronized void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        int bits = memory.read(word);
        memory.write(word, on ? bits | bit : bits & ~bit);
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
