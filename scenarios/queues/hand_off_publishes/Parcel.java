package queues.hand_off_publishes;

import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * What is handed over: an object with a plain field, which takes some steps to make. Every queue
 * takes it, also one that sorts and one that holds back.
 */
final class Parcel implements Delayed {

    /** 0 until it is packed, and never 0 after. */
    int content;

    Parcel(int seed) {
        content = packed(seed);
    }

    /** Work enough that a compiler has a reason to hand out the reference while it goes on. */
    static int packed(int seed) {
        int content = seed;
        for (int i = 0; i < 12; i++) {
            content = content * 31 + (content >>> 7);
        }
        return content | 1;
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return 0;
    }

    /** All are equal. */
    @Override
    public int compareTo(Delayed other) {
        return 0;
    }
}
