package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Replaces the word, and tries once more if it has changed. */
@CaughtBy(
        value = "a_pixel_is_drawn_though_the_word_changes_again_and_again",
        because = "The word can have changed a second time, and then the pixel is not drawn.")
public final class TriesTwice implements Board {

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public TriesTwice(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        for (int tries = 0; tries < 2; tries++) {
            int before = memory.read(word);
            if (memory.replace(word, before, on ? before | bit : before & ~bit)) {
                return;
            }
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
