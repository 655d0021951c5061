package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Draws while a concurrent map computes the entry of the word. */
@CaughtBy(
        value = "in_every_other_word_can_be_drawn_meanwhile",
        because =
                "The map locks more than one entry, and must not be kept waiting by what "
                        + "it computes.")
public final class ComputesInAMap implements Board {

    private final Memory memory;
    private final int width;
    private final ConcurrentMap<Integer, Integer> words = new ConcurrentHashMap<>();

    /** Of this width, in this memory. */
    public ComputesInAMap(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        words.compute(
                word,
                (key, drawn) -> {
                    int bits = memory.read(word);
                    int now = on ? bits | bit : bits & ~bit;
                    memory.write(word, now);
                    return now;
                });
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
