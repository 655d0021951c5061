package pixels.own_share;

import java.util.stream.IntStream;

/** A way to divide the pixels of a picture among threads. */
@FunctionalInterface
interface Division {

    /** The pixels of thread {@code k} of {@code n}. */
    IntStream share(int k, int n, int pixels);

    /** How often each pixel is in a share, row by row. */
    default int[] tally(int width, int height, int n) {
        var times = new int[height][width];
        for (int k = 0; k < n; k++) {
            share(k, n, width * height).forEach(i -> times[i / width][i % width]++);
        }
        return IntStream.range(0, height).flatMap(y -> IntStream.of(times[y])).toArray();
    }
}
