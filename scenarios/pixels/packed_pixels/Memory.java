package pixels.packed_pixels;

/**
 * Where the pixels of a board lie: words of 32 bits, of which each bit is a pixel. Less than a word
 * can neither be read nor written.
 *
 * <p>Each of these calls is one step, whichever threads make them, and what it writes is seen by
 * every later one. Between two calls of a thread other threads can make theirs. A call may take its
 * time, and may fail; then nothing is written.
 */
public interface Memory {

    /** How many words there are; they are numbered from 0. */
    int size();

    /** What a word is now. */
    int read(int word);

    /** From now on the word is this. */
    void write(int word, int bits);

    /**
     * From now on the word is this, if until now it was what is expected; otherwise it stays as it
     * is.
     *
     * @return whether it was as expected
     */
    boolean replace(int word, int expected, int bits);
}
