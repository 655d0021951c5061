package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Marks a word as busy and reads it in one step. */
@CaughtBy(
        value = "in_every_other_word_can_be_drawn_meanwhile",
        because = "While one word is slowly read no other can be begun.")
public final class ReadsInTheMonitor implements Board {
    private final Memory memory;
    private final int width;
    private final Set<Integer> busy = new HashSet<>();

    /** Of this width, in this memory. */
    public ReadsInTheMonitor(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);

        int bits = beginAndRead(word);
        try {
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

    private synchronized int beginAndRead(int word) {
        boolean interrupted = false;
        try {
            while (busy.contains(word)) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            int bits = memory.read(word);
            busy.add(word);
            return bits;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void end(int word) {
        busy.remove(word);
        notifyAll();
    }
}
