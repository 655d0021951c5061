package pixels.no_lock_needed;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.awt.image.BufferedImage;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Threads draw different pixels of one picture without a lock, and nothing is lost, if no two
 * pixels share an array element.
 */
@ClaimScenario
@ShowTimeline
class NoLockNeededScenario {

    private static final int THREADS = 5;
    private static final int ROUNDS = 3;
    private static final int WHITE = 0xFFFFFFFF;

    /** Those that the claim is true of. */
    private static final Set<ImageType> UNPACKED =
            EnumSet.complementOf(EnumSet.of(ImageType.TYPE_BYTE_BINARY));

    @Test
    void eight_pixels_of_a_one_bit_image_are_stored_in_the_same_array_element() {
        assertThat(IntStream.range(0, 8))
                .allSatisfy(
                        x ->
                                assertThat(elementsChangedBy(x, ImageType.TYPE_BYTE_BINARY))
                                        .as("elements that pixel %d changes", x)
                                        .containsExactly(0));
    }

    @Test
    void in_every_other_type_of_image_a_pixel_has_array_elements_of_its_own(Evidence evidence) {
        assertThat(Arrays.stream(BufferedImage.class.getFields()).map(Field::getName))
                .filteredOn(name -> name.startsWith("TYPE_") && !name.equals("TYPE_CUSTOM"))
                .as("all types that this JDK has")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ImageType.values()).map(ImageType::name).toList());

        List<List<?>> rows = new ArrayList<>();
        for (ImageType type : UNPACKED) {
            List<Integer> elements =
                    IntStream.range(0, 8)
                            .boxed()
                            .flatMap(x -> elementsChangedBy(x, type).stream())
                            .toList();
            assertThat(elements)
                    .as("elements that 8 pixels of %s change", type)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(8);
            rows.add(List.of(type, elements.size() / 8));
        }
        evidence.table("Array elements of a pixel", List.of("image", "elements"), rows);
    }

    @Test
    void five_threads_draw_the_same_picture_as_one_bit_for_bit(Workers workers, Evidence evidence)
            throws InterruptedException {
        for (ImageType type : UNPACKED) {
            BufferedImage alone = type.image(Fractal.SIDE, Fractal.SIDE);
            draw(alone, 0, 1);
            int[] expected = ImageType.elementsOf(alone);
            for (int round = 1; round <= ROUNDS; round++) {
                BufferedImage image = type.image(Fractal.SIDE, Fractal.SIDE);
                drawTogether(image, workers);
                assertThat(Arrays.mismatch(ImageType.elementsOf(image), expected))
                        .as("first wrong element of %s, round %d (-1: none)", type, round)
                        .isEqualTo(-1);
                if (type == ImageType.TYPE_INT_RGB && round == ROUNDS) {
                    evidence.picture("The fractal, drawn by five threads without a lock", image);
                }
            }
        }
        evidence.saw(
                "%d types of images, %d pictures of each: every element as one thread writes it",
                UNPACKED.size(), ROUNDS);
    }

    @Test
    void neighbouring_array_elements_never_disturb_each_other() {
        assertThat(Stress.run(NoLockNeededStress.Neighbours.class)).neverFails();
    }

    private static void drawTogether(BufferedImage image, Workers workers)
            throws InterruptedException {
        var together = new Rendezvous(THREADS);
        for (int k = 0; k < THREADS; k++) {
            int own = k;
            workers.start(
                    "thread " + own,
                    () -> {
                        together.meet();
                        draw(image, own, THREADS);
                    });
        }
        workers.joinAll();
    }

    private static void draw(BufferedImage image, int first, int step) {
        for (int i = first; i < Fractal.PIXELS; i += step) {
            image.setRGB(i % Fractal.SIDE, i / Fractal.SIDE, Fractal.colour(i));
        }
    }

    /** The array elements that change when one pixel of a row becomes white. */
    private static List<Integer> elementsChangedBy(int x, ImageType type) {
        BufferedImage image = type.image(8, 1);
        int[] before = ImageType.elementsOf(image);
        image.setRGB(x, 0, WHITE);
        int[] after = ImageType.elementsOf(image);
        return IntStream.range(0, after.length).filter(i -> after[i] != before[i]).boxed().toList();
    }
}
