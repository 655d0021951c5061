package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Replaces the word, and writes it under a lock when that has failed ten times. */
@CaughtBy(
        value = "a_pixel_is_drawn_however_often_the_word_changes",
        because =
                "Those that replace the word take no lock, and what they have drawn is "
                        + "undone.")
public final class WritesInTheEnd implements Board {
    private final Memory memory;
    private final int width;
    private final Object lastResort = new Object();

    /** Of this width, in this memory. */
    public WritesInTheEnd(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);

        for (int tries = 0; tries < 10; tries++) {
            int before = memory.read(word);
            if (memory.replace(word, before, on ? before | bit : before & ~bit)) {
                return;
            }
        }
        synchronized (lastResort) {
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
