package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Knows what it has drawn, and writes that under the monitor of the word. */
@CaughtBy(
        value = "a_pixel_is_turned_on_and_off_and_all_others_stay_as_they_were",
        because = "What the memory showed before is gone.")
public final class StartsBlack implements Board {

    private final Memory memory;
    private final int width;
    private final Object[] monitors;
    private final int[] drawn;

    /** Of this width, in this memory. */
    public StartsBlack(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        monitors = new Object[memory.size()];
        Arrays.setAll(monitors, word -> new Object());
        drawn = new int[memory.size()];
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        synchronized (monitors[word]) {
            drawn[word] = on ? drawn[word] | bit : drawn[word] & ~bit;
            memory.write(word, drawn[word]);
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
