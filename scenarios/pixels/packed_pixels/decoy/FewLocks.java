package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Sixteen monitors for all words. */
@CaughtBy(
        value = "in_every_other_word_can_be_drawn_meanwhile",
        because = "Words that share a monitor wait for each other.")
public final class FewLocks implements Board {

    private final Memory memory;
    private final int width;
    private final Object[] monitors;

    /** Of this width, in this memory. */
    public FewLocks(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        monitors = new Object[16];
        Arrays.setAll(monitors, stripe -> new Object());
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        synchronized (monitors[word % monitors.length]) {
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
