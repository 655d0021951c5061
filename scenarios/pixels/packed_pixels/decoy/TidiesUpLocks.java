package pixels.packed_pixels.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import pixels.packed_pixels.Board;
import pixels.packed_pixels.Memory;

/** Keeps no lock that nobody has. */
@CaughtBy(
        value = "a_pixel_stays_that_is_drawn_when_the_word_has_just_become_free",
        because =
                "Some thread may wait for a lock that is thrown away, and the next one makes "
                        + "another.")
public final class TidiesUpLocks implements Board {
    private final Memory memory;
    private final int width;
    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    /** Of this width, in this memory. */
    public TidiesUpLocks(Memory memory, int width) {
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
        try {
            int bits = memory.read(word);
            memory.write(word, on ? bits | bit : bits & ~bit);
        } finally {
            locks.remove(word);
            lock.unlock();
        }
    }

    @Override
    public boolean get(int x, int y) {
        int pixel = y * width + x;
        return (memory.read(pixel / 32) >>> (pixel % 32) & 1) == 1;
    }
}
