package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Tries to get hold of the word until it has it. */
@CaughtBy(
        value = "whoever_waits_for_a_word_rests_and_goes_on_as_soon_as_that_word_is_free",
        because = "It keeps a core busy that the thread may need for which it waits.")
public final class SpinsForTheWord implements Board {

    private final Memory memory;
    private final int width;
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();

    /** Of this width, in this memory. */
    public SpinsForTheWord(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        begin(word);
        try {
            int bits = memory.read(word);
            memory.write(word, on ? bits | bit : bits & ~bit);
        } finally {
            end(word);
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }

    private void begin(int word) {
        while (!busy.add(word)) {
            Thread.onSpinWait();
        }
    }

    private void end(int word) {
        busy.remove(word);
    }
}
