package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Reads under the lock of the word, and writes under it; first come, first served. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_has_just_read_the_word",
        because =
                "The lock is free between the two, and whoever comes then reads what is "
                        + "about to be old.")
public final class LocksEachStep implements Board {

    private final Memory memory;
    private final int width;
    private final Lock[] locks;

    /** Of this width, in this memory. */
    public LocksEachStep(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        locks = new Lock[memory.size()];
        Arrays.setAll(locks, word -> new ReentrantLock(true));
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        int bits = read(word);
        write(word, on ? bits | bit : bits & ~bit);
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }

    private int read(int word) {
        locks[word].lock();
        try {
            return memory.read(word);
        } finally {
            locks[word].unlock();
        }
    }

    private void write(int word, int bits) {
        locks[word].lock();
        try {
            memory.write(word, bits);
        } finally {
            locks[word].unlock();
        }
    }
}
