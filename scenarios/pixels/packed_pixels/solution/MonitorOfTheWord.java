package pixels.packed_pixels.solution;

import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Each word has a monitor, which is held from the read to the write. */
public final class MonitorOfTheWord implements Board {

    private final Memory memory;
    private final int width;
    private final Object[] monitors;

    /** Of this width, in this memory. */
    public MonitorOfTheWord(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        monitors = new Object[memory.size()];
        Arrays.setAll(monitors, word -> new Object());
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        synchronized (monitors[word]) {
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
