package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Has a lock for each word, and another for those that turn pixels off. */
@CaughtBy(
        value = "in_every_other_word_can_be_drawn_meanwhile",
        because = "Threads that turn off pixels wait for each other, in whatever words.")
public final class ErasesAlone implements Board {
    private final Memory memory;
    private final int width;
    private final Object[] monitors;
    private final Object eraser = new Object();

    /** Of this width, in this memory. */
    public ErasesAlone(Memory memory, int width) {
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

        if (on) {
            draw(word, bit, true);
        } else {
            synchronized (eraser) {
                draw(word, bit, false);
            }
        }
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
