package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Looks at pixels in a picture of its own, which is quicker than the memory. */
@CaughtBy(
        value = "what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again",
        because = "When the memory has failed it says that a pixel is on which was not drawn.")
public final class SaysWhatItWanted implements Board {
    private final Memory memory;
    private final int width;
    private final AtomicIntegerArray copy;

    /** Of this width, in this memory. */
    public SaysWhatItWanted(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        copy =
                new AtomicIntegerArray(
                        IntStream.range(0, memory.size()).map(memory::read).toArray());
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        copy.updateAndGet(word, bits -> on ? bits | bit : bits & ~bit);
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
        return (copy.get(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
