package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Can be interrupted while it waits for the lock. */
@CaughtBy(
        value = "an_interrupted_thread_draws_its_pixel_and_stays_interrupted",
        because = "The pixel is not drawn, and nobody is told.")
public final class GivesUpWhenInterrupted implements Board {

    private final Memory memory;
    private final int width;
    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    /** Of this width, in this memory. */
    public GivesUpWhenInterrupted(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        Lock lock = locks.computeIfAbsent(word, key -> new ReentrantLock());
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
