package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Locks, reads, and writes in a try block. */
@CaughtBy(
        value = "what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again",
        because = "When the memory cannot be read nobody gives the lock back.")
public final class ReadsBeforeTheTry implements Board {
    private final Memory memory;
    private final int width;
    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    /** Of this width, in this memory. */
    public ReadsBeforeTheTry(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);

        Lock lock = locks.computeIfAbsent(word, key -> new ReentrantLock());
        lock.lock();
        int bits = memory.read(word);
        try {
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
