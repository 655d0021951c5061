package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Draws if nobody else is in the word. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word",
        because = "If the lock is taken the pixel is not drawn.")
public final class TriesTheLock implements Board {

    private final Memory memory;
    private final int width;
    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    /** Of this width, in this memory. */
    public TriesTheLock(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        Lock lock = locks.computeIfAbsent(word, key -> new ReentrantLock());
        if (!lock.tryLock()) {
            return;
        }
        try {
            int bits = memory.read(word);
            memory.write(word, on ? bits | bit : bits & ~bit);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
