package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Finds the lock of a word by its number. */
@CaughtBy(
        value = "on_another_board_can_be_drawn_meanwhile",
        because = "Words of the same number share a lock, though they lie in two memories.")
public final class LocksOfAllBoards implements Board {

    private static final ConcurrentMap<Integer, Lock> LOCKS = new ConcurrentHashMap<>();

    private final Memory memory;
    private final int width;

    /** Of this width, in this memory. */
    public LocksOfAllBoards(Memory memory, int width) {
        this.memory = memory;
        this.width = width;
    }

    @Override
    public void set(int x, int y, boolean on) {
        int pixel = y * width + x;
        int word = pixel / 32;
        int bit = 1 << (pixel % 32);
        Lock lock = LOCKS.computeIfAbsent(word, key -> new ReentrantLock());
        lock.lock();
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
