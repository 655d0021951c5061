package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Marks a word as free when the memory has failed. */
@CaughtBy(
        value = "what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again",
        because = "Whoever waits for the word is not told that it is free.")
public final class WakesNobodyAfterAFailure implements Board {
    private final Memory memory;
    private final int width;
    private final Set<Integer> busy = new HashSet<>();

    /** Of this width, in this memory. */
    public WakesNobodyAfterAFailure(Memory memory, int width) {
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
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                busy.remove(word);
            }
            throw e;
        }
        end(word);
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }

    private synchronized void begin(int word) {
        boolean interrupted = false;
        while (!busy.add(word)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(int word) {
        busy.remove(word);
        notifyAll();
    }
}
