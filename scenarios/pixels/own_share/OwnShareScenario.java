package pixels.own_share;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Each of n threads takes every n-th pixel from its own number on: every pixel is drawn once. */
@ClaimScenario
class OwnShareScenario {

    private static final int THREADS = 5;
    private static final int[] SIDES = {1, 2, 3, 5, 8, 16, 17};
    private static final int[] COLOURS = {0x4477AA, 0xEE6677, 0x228833, 0xCCBB44, 0xAA3377};

    private static final Division EVERY_NTH = OwnShareScenario::from;

    @Test
    void counted_from_one_the_threads_leave_out_the_first_pixel() {
        Division fromOne = (k, n, pixels) -> from(k + 1, n, pixels);

        int[] times = fromOne.tally(Fractal.SIDE, Fractal.SIDE, THREADS);

        assertThat(times[0]).as("times the first pixel is drawn").isZero();
        assertThat(drawn(1, times)).as("pixels drawn once").isEqualTo(Fractal.PIXELS - 1);
    }

    @Test
    void a_step_that_is_too_short_draws_pixels_twice_and_one_too_long_leaves_some_out() {
        Division tooShort = (k, n, pixels) -> from(k, n - 1, pixels);
        Division tooLong = (k, n, pixels) -> from(k, n + 1, pixels);

        assertThat(tooShort.tally(4, 3, THREADS))
                .containsExactly(1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1);
        assertThat(tooLong.tally(4, 3, THREADS))
                .containsExactly(1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0);
    }

    @Test
    void blocks_of_equal_size_leave_out_what_the_division_leaves_over(Evidence evidence) {
        Division blocks =
                (k, n, pixels) -> IntStream.range(k * (pixels / n), (k + 1) * (pixels / n));

        int[] times = blocks.tally(Fractal.SIDE, Fractal.SIDE, THREADS);

        assertThat(drawn(0, times)).as("pixels never drawn").isEqualTo(4);
        assertThat(drawn(1, times)).as("pixels drawn once").isEqualTo(Fractal.PIXELS - 4);
        evidence.saw(
                "five blocks of %,d pixels leave out the last 4 of %,d",
                Fractal.PIXELS / THREADS, Fractal.PIXELS);
    }

    @Test
    void every_pixel_is_in_exactly_one_share_whatever_the_size_and_the_number_of_threads(
            Evidence evidence) {
        int divisions = 0;
        for (int width : SIDES) {
            for (int height : SIDES) {
                int pixels = width * height;
                for (int n = 1; n <= pixels + 3; n++) {
                    assertThat(drawn(1, EVERY_NTH.tally(width, height, n)))
                            .as("pixels of %d x %d in one of %d shares", width, height, n)
                            .isEqualTo(pixels);
                    divisions++;
                }
            }
        }
        evidence.saw("%,d divisions, each complete and without overlap", divisions);
    }

    @Test
    void shares_differ_by_one_pixel_at_most_and_threads_beyond_the_pixels_have_none() {
        assertThat(sizes(12, 5)).containsExactly(3, 3, 2, 2, 2);
        assertThat(sizes(12, 12)).containsOnly(1);
        assertThat(sizes(12, 15)).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0);
    }

    @Test
    void near_the_largest_picture_an_int_index_overflows_and_a_long_index_does_not() {
        int pixels = Integer.MAX_VALUE - 1;
        int nearTheEnd = pixels - 6;

        assertThat(from(nearTheEnd, THREADS, pixels).limit(3))
                .containsExactly(2147483640, 2147483645, -2147483646);
        assertThat(LongStream.iterate(nearTheEnd, i -> i < pixels, i -> i + THREADS))
                .containsExactly(2147483640L, 2147483645L);
    }

    @Test
    @ShowTimeline
    void five_threads_draw_every_pixel_of_the_fractal_once(Workers workers, Evidence evidence)
            throws InterruptedException {
        var image = new BufferedImage(Fractal.SIDE, Fractal.SIDE, BufferedImage.TYPE_INT_RGB);
        var times = new AtomicIntegerArray(Fractal.PIXELS);
        var drawnBy = new AtomicIntegerArray(Fractal.PIXELS);
        var together = new Rendezvous(THREADS);

        for (int k = 0; k < THREADS; k++) {
            int own = k;
            workers.start(
                    "thread " + own,
                    () -> {
                        together.meet();
                        for (int i : EVERY_NTH.share(own, THREADS, Fractal.PIXELS).toArray()) {
                            image.setRGB(i % Fractal.SIDE, i / Fractal.SIDE, Fractal.colour(i));
                            times.incrementAndGet(i);
                            drawnBy.set(i, own);
                        }
                    });
        }
        workers.joinAll();

        assertThat(pixels().filter(i -> times.get(i) != 1).limit(10))
                .as("pixels that are not drawn once")
                .isEmpty();
        assertThat(pixels().filter(i -> colourIn(image, i) != Fractal.colour(i)).limit(10))
                .as("pixels of another colour than the fractal's")
                .isEmpty();
        evidence.picture("The fractal, drawn by five threads", image);
        evidence.picture(
                "Its upper left corner, enlarged, a colour for each thread", corner(drawnBy));
    }

    private static IntStream from(int first, int step, int pixels) {
        return IntStream.iterate(first, i -> i < pixels, i -> i + step);
    }

    private static long drawn(int often, int[] times) {
        return IntStream.of(times).filter(time -> time == often).count();
    }

    private static int[] sizes(int pixels, int n) {
        return IntStream.range(0, n)
                .map(k -> (int) EVERY_NTH.share(k, n, pixels).count())
                .toArray();
    }

    private static IntStream pixels() {
        return IntStream.range(0, Fractal.PIXELS);
    }

    private static int colourIn(BufferedImage image, int pixel) {
        return image.getRGB(pixel % Fractal.SIDE, pixel / Fractal.SIDE);
    }

    private static BufferedImage corner(AtomicIntegerArray drawnBy) {
        int enlarged = 16;
        var corner = new BufferedImage(32 * enlarged, 8 * enlarged, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < corner.getHeight(); y++) {
            for (int x = 0; x < corner.getWidth(); x++) {
                int thread = drawnBy.get(y / enlarged * Fractal.SIDE + x / enlarged);
                corner.setRGB(x, y, COLOURS[thread]);
            }
        }
        return corner;
    }
}
