package pixels.packed_pixels;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Threads draw different pixels of one picture without a lock, and pixels are lost, if several
 * pixels share a byte.
 */
@ClaimScenario
@ShowTimeline
class PackedPixelsScenario {

    private static final int THREADS = 5;

    @Test
    void a_pixel_drawn_between_the_read_and_the_write_of_its_byte_is_lost(Workers workers)
            throws InterruptedException {
        for (int bits : new int[] {1, 2, 4}) {
            var hold = new Hold();
            BufferedImage image = SeamBuffer.imageLike(pair(bits), hold);

            Worker first = workers.start("first", () -> image.setRGB(0, 0, OneBit.WHITE));
            hold.awaitFirst();
            workers.start("second", () -> image.setRGB(1, 0, OneBit.WHITE)).join();
            assertThat(image.getRGB(1, 0)).as("second pixel, drawn").isEqualTo(OneBit.WHITE);
            hold.release();
            first.join();

            assertThat(image.getRGB(0, 0)).as("first pixel").isEqualTo(OneBit.WHITE);
            assertThat(image.getRGB(1, 0))
                    .as("second pixel, of %d bits, after the first was drawn", bits)
                    .isEqualTo(Fractal.BLACK);
        }
    }

    @Test
    void left_alone_two_threads_lose_a_pixel_of_a_one_bit_image() {
        assertThat(Stress.run(PackedPixelsStress.Image.class)).hasWitness();
    }

    @Test
    void left_alone_two_threads_lose_a_bit_of_a_bit_set() {
        assertThat(Stress.run(PackedPixelsStress.Bits.class)).hasWitness();
    }

    @Test
    void five_threads_that_are_held_up_within_bytes_leave_holes_in_the_fractal(
            Workers workers, Evidence evidence) throws InterruptedException {
        var hold = new Hold();
        IntConsumer seam = hold.andThen(PackedPixelsScenario::yieldAtEvery64thByte);
        BufferedImage image = SeamBuffer.imageLike(OneBit.image(), seam);

        Worker first = workers.start("thread 0", () -> OneBit.draw(image, everyFifth(0)));
        hold.awaitFirst();
        var together = new Rendezvous(THREADS - 1);
        List<Worker> others = new ArrayList<>();
        for (int k = 1; k < THREADS; k++) {
            int own = k;
            others.add(
                    workers.start(
                            "thread " + own,
                            () -> {
                                together.meet();
                                OneBit.draw(image, everyFifth(own));
                            }));
        }
        for (Worker other : others) {
            other.join();
        }
        hold.release();
        first.join();

        // What the others have drawn in the first byte, which the first thread had read before.
        assertThat(OneBit.lostIn(image)).as("lost pixels").contains(1, 2, 3, 4, 6, 7);
        assertThat(OneBit.addedIn(image).limit(10)).as("pixels that should be black").isEmpty();
        evidence.picture("The fractal with its lost pixels in red", OneBit.withLostInRed(image));
        evidence.saw(
                "%,d pixels were lost with threads held up on purpose",
                OneBit.lostIn(image).count());
    }

    @Test
    void under_one_lock_the_second_thread_waits_and_both_pixels_stay(Workers workers)
            throws InterruptedException {
        var lock = new ReentrantLock();
        var hold = new Hold();
        BufferedImage image = SeamBuffer.imageLike(pair(1), hold);

        workers.start("first", underLock(lock, () -> image.setRGB(0, 0, OneBit.WHITE)));
        hold.awaitFirst();
        Worker second =
                workers.start("second", underLock(lock, () -> image.setRGB(1, 0, OneBit.WHITE)));
        assertThat(second).isWaitingFor(lock).staysBlocked();
        hold.release();
        workers.joinAll();

        assertThat(image.getRGB(0, 0)).as("first pixel").isEqualTo(OneBit.WHITE);
        assertThat(image.getRGB(1, 0)).as("second pixel").isEqualTo(OneBit.WHITE);
    }

    @Test
    void in_an_atomic_word_both_bits_stay_because_the_update_begins_again(
            Workers workers, Evidence evidence) throws InterruptedException {
        var word = new AtomicInteger();
        var hold = new Hold();
        var read = new CopyOnWriteArrayList<Integer>();

        Worker first =
                workers.start(
                        "first",
                        () ->
                                word.updateAndGet(
                                        bits -> {
                                            read.add(bits);
                                            hold.accept(bits);
                                            return bits | 0b01;
                                        }));
        hold.awaitFirst();
        workers.start("second", () -> word.updateAndGet(bits -> bits | 0b10)).join();
        hold.release();
        first.join();

        assertThat(word.get()).as("the word").isEqualTo(0b11);
        assertThat(read).as("what the first thread read").containsExactly(0b00, 0b10);
        evidence.saw("the first thread found the word changed, and began again from its new value");
    }

    @Test
    void threads_that_draw_whole_rows_share_no_byte_and_lose_nothing(
            Workers workers, Evidence evidence) throws InterruptedException {
        assertThat(new BufferedImage(9, 2, BufferedImage.TYPE_BYTE_BINARY))
                .extracting(image -> image.getRaster().getDataBuffer().getSize())
                .as("bytes of two rows of nine pixels")
                .isEqualTo(4);

        BufferedImage image =
                SeamBuffer.imageLike(OneBit.image(), PackedPixelsScenario::yieldAtEvery64thByte);
        drawTogether(image, PackedPixelsScenario::everyFifthRow, workers);

        assertThat(OneBit.lostIn(image).limit(10)).as("lost pixels").isEmpty();
        evidence.saw("threads that drew whole rows lost nothing, held up in the same way");
    }

    @Test
    void drawn_with_a_byte_for_each_pixel_and_packed_after_the_join_nothing_is_lost(Workers workers)
            throws InterruptedException {
        var drawn = new BufferedImage(Fractal.SIDE, Fractal.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        drawTogether(drawn, PackedPixelsScenario::everyFifth, workers);

        assertThat(OneBit.lostIn(OneBit.packed(drawn)).limit(10)).as("lost pixels").isEmpty();
    }

    private static void drawTogether(
            BufferedImage image, IntFunction<IntStream> share, Workers workers)
            throws InterruptedException {
        var together = new Rendezvous(THREADS);
        for (int k = 0; k < THREADS; k++) {
            int own = k;
            workers.start(
                    "thread " + own,
                    () -> {
                        together.meet();
                        OneBit.draw(image, share.apply(own));
                    });
        }
        workers.joinAll();
    }

    private static IntStream everyFifth(int first) {
        return IntStream.iterate(first, i -> i < Fractal.PIXELS, i -> i + THREADS);
    }

    private static IntStream everyFifthRow(int first) {
        return OneBit.pixels().filter(i -> i / Fractal.SIDE % THREADS == first);
    }

    private static Body underLock(ReentrantLock lock, Runnable action) {
        return () -> {
            lock.lockInterruptibly();
            try {
                action.run();
            } finally {
                lock.unlock();
            }
        };
    }

    /** Two black pixels of so many bits in one byte. */
    private static BufferedImage pair(int bits) {
        var ramp = new byte[1 << bits];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (255 * i / (ramp.length - 1));
        }
        var greys = new IndexColorModel(bits, ramp.length, ramp, ramp, ramp);
        return new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, greys);
    }

    // Only so that the picture shows what takes luck otherwise.
    @SuppressWarnings("ThreadPriorityCheck")
    private static void yieldAtEvery64thByte(int index) {
        if (index % 64 == 0) {
            Thread.yield();
        }
    }
}
