package races.unsafe_publication;

/** What takes some steps to make; its field is plain. */
public class Fingerprint {

    /** 0 until the constructor has set it, and never 0 after. */
    int value;

    Fingerprint(int seed) {
        value = mix(seed);
    }

    /** Work enough that a compiler has a reason to hand out the reference while it goes on. */
    static int mix(int seed) {
        int mixed = seed;
        for (int i = 0; i < 12; i++) {
            mixed = mixed * 31 + (mixed >>> 7);
        }
        return mixed | 1;
    }
}
