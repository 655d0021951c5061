package pixels.packed_pixels;

/**
 * A board of pixels that are on or off. They are numbered row by row, the rows from the top, and
 * each row follows directly after the one above it: pixel {@code n} is bit {@code n % 32}, counted
 * from the lowest, of word {@code n / 32} of a memory, which belongs to this board alone and may
 * show a picture already. A one is a pixel that is on. The number of a pixel fits into an {@code
 * int}.
 *
 * <p>Several threads use one board. No two of them draw the same pixel at the same time.
 *
 * <p>An implementation has a public constructor that takes a {@link Memory} and an {@code int}, the
 * width of the board.
 */
public interface Board {

    /**
     * Turns a pixel on or off; when this returns, it lies in the memory. All other pixels stay as
     * they are, or as the threads turn them that draw them meanwhile.
     *
     * <p>Threads that draw in the same word of the memory may have to wait for each other, and then
     * do that without keeping a processor busy. One that draws in another word, or on another
     * board, waits for none of them, neither while they use the memory nor while they wait.
     *
     * <p>What the memory throws goes to the caller, and the word can be drawn in afterwards. An
     * interrupt changes nothing: the pixel is drawn, and the thread stays interrupted.
     */
    void set(int x, int y, boolean on);

    /**
     * Whether a pixel is on in the memory, as far as that was drawn. May have to wait for a thread
     * that draws in the same word, and for no other.
     */
    boolean get(int x, int y);
}
