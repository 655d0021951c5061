package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Leaves the drawing to a thread, and need not wait for any other. */
@CaughtBy(
        value = "when_the_call_returns_the_pixel_lies_in_the_memory",
        because = "Nobody knows when the pixel is drawn.")
public final class DrawsLater implements Board {

    private final Memory memory;
    private final int width;
    private final Object[] monitors;

    /** Of this width, in this memory. */
    public DrawsLater(Memory memory, int width) {
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
        new Thread(() -> draw(word, bit, on)).start();
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }

    private void draw(int word, int bit, boolean on) {
        synchronized (monitors[word]) {
            int bits = memory.read(word);
            memory.write(word, on ? bits | bit : bits & ~bit);
        }
    }
}
