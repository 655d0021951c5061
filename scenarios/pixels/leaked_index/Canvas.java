package pixels.leaked_index;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A picture that knows how often each of its pixels was drawn. */
final class Canvas {

    private final BufferedImage image =
            new BufferedImage(Fractal.SIDE, Fractal.SIDE, BufferedImage.TYPE_INT_RGB);
    private final AtomicIntegerArray times = new AtomicIntegerArray(Fractal.PIXELS);

    /** Draws every fifth pixel of the fractal from this one on. */
    void drawFrom(int first) {
        for (int i = first; i < Fractal.PIXELS; i += Program.THREADS) {
            image.setRGB(i % Fractal.SIDE, i / Fractal.SIDE, Fractal.colour(i));
            times.incrementAndGet(i);
        }
    }

    /** How often the pixels of each share were drawn. */
    List<Set<Integer>> timesDrawn() {
        return IntStream.range(0, Program.THREADS).mapToObj(this::timesDrawn).toList();
    }

    private Set<Integer> timesDrawn(int share) {
        return IntStream.iterate(share, i -> i < Fractal.PIXELS, i -> i + Program.THREADS)
                .mapToObj(times::get)
                .collect(Collectors.toSet());
    }

    BufferedImage picture() {
        return image;
    }
}
