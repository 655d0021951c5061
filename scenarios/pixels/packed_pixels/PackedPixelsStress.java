package pixels.packed_pixels;

import java.awt.image.BufferedImage;
import java.util.BitSet;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Each thread sets a bit of its own, and both bits lie in one array element. */
public class PackedPixelsStress {

    private PackedPixelsStress() {}

    /** Two pixels of an image with one bit a pixel. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both pixels are drawn.")
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "One pixel is lost: the other thread wrote the byte back as it was before.")
    @Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "Neither pixel is drawn.")
    @State
    public static class Image {
        private final BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);

        @Actor
        public void first() {
            image.setRGB(0, 0, OneBit.WHITE);
        }

        @Actor
        public void second() {
            image.setRGB(1, 0, OneBit.WHITE);
        }

        @Arbiter
        public void drawn(II_Result result) {
            result.r1 = image.getRaster().getSample(0, 0, 0);
            result.r2 = image.getRaster().getSample(1, 0, 0);
        }
    }

    /** Two bits of a {@link BitSet}. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both bits are set.")
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "One bit is lost: the other thread wrote the word back as it was before.")
    @Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "Neither bit is set.")
    @State
    public static class Bits {
        private final BitSet bits = new BitSet(2);

        @Actor
        public void first() {
            bits.set(0);
        }

        @Actor
        public void second() {
            bits.set(1);
        }

        @Arbiter
        public void set(II_Result result) {
            result.r1 = bits.get(0) ? 1 : 0;
            result.r2 = bits.get(1) ? 1 : 0;
        }
    }
}
