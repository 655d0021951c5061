package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Keeps an interrupt in mind while it draws. */
@CaughtBy(
        value = "an_interrupted_thread_draws_its_pixel_and_stays_interrupted",
        because = "An interrupt that comes while it waits is lost.")
public final class ForgetsALaterInterrupt implements Board {
    private final Memory memory;
    private final int width;
    private final Set<Integer> busy = new HashSet<>();

    /** Of this width, in this memory. */
    public ForgetsALaterInterrupt(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);

        boolean interrupted = Thread.interrupted();
        try {
            begin(word);
            try {
                int bits = memory.read(word);
                memory.write(word, on ? bits | bit : bits & ~bit);
            } finally {
                end(word);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }

    private synchronized void begin(int word) {
        while (busy.contains(word)) {
            try {
                wait();
            } catch (InterruptedException e) {
                // the pixel must be drawn
            }
        }
        busy.add(word);
    }

    private synchronized void end(int word) {
        busy.remove(word);
        notifyAll();
    }
}
