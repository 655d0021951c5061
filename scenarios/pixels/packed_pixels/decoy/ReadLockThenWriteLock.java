package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** A lock for readers and writers: each step takes the one that it needs. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_has_just_read_the_word",
        because = "Two threads may have read before the first of them may write.")
public final class ReadLockThenWriteLock implements Board {

    private final Memory memory;
    private final int width;
    private final ReadWriteLock[] locks;

    /** Of this width, in this memory. */
    public ReadLockThenWriteLock(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
        locks = new ReadWriteLock[memory.size()];
        Arrays.setAll(locks, word -> new ReentrantReadWriteLock());
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        int bits;
        locks[word].readLock().lock();
        try {
            bits = memory.read(word);
        } finally {
            locks[word].readLock().unlock();
        }
        locks[word].writeLock().lock();
        try {
            memory.write(word, on ? bits | bit : bits & ~bit);
        } finally {
            locks[word].writeLock().unlock();
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
