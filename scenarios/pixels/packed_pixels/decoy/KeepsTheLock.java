package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Reads and writes under the lock of the word. */
@CaughtBy(
        value = "what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again",
        because = "When the memory fails the lock is never given back.")
public final class KeepsTheLock implements Board {

    private final Memory memory;
    private final int width;
    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    /** Of this width, in this memory. */
    public KeepsTheLock(Memory memory, int width) {
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
        memory.write(word, on ? bits | bit : bits & ~bit);
        lock.unlock();
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
