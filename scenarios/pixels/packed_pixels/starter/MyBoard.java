package pixels.packed_pixels.starter;

import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Changes one bit of a word. Which others does it write? */
public final class MyBoard implements Board {

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public MyBoard(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
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
