package pixels.packed_pixels.solution;

import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Replaces a word only if it still is what was read, and otherwise reads it anew. */
public final class BeginsAgain implements Board {

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public BeginsAgain(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        int before;
        int after;
        do {
            before = memory.read(word);
            after = on ? before | bit : before & ~bit;
        } while (!memory.replace(word, before, after));
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
