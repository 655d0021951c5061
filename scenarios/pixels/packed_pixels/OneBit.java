package pixels.packed_pixels;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** The fractal in black and white: white where a point leaves, so that most pixels are drawn. */
final class OneBit {

    static final int WHITE = 0xFFFFFFFF;

    private static final int GREY = 0xFFCCCCCC;
    private static final int RED = 0xFFFF0000;

    private OneBit() {}

    /** All black, eight pixels a byte. */
    static BufferedImage image() {
        return new BufferedImage(Fractal.SIDE, Fractal.SIDE, BufferedImage.TYPE_BYTE_BINARY);
    }

    /** Draws those of these pixels that are white. */
    static void draw(BufferedImage image, IntStream pixels) {
        pixels.filter(OneBit::isWhite).forEach(i -> set(image, i, WHITE));
    }

    /** The same picture with eight pixels a byte, made by one thread. */
    static BufferedImage packed(BufferedImage image) {
        BufferedImage packed = image();
        pixels().filter(i -> isWhiteIn(image, i)).forEach(i -> set(packed, i, WHITE));
        return packed;
    }

    /** The pixels that should be white in a picture, and are not. */
    static IntStream lostIn(BufferedImage image) {
        return pixels().filter(i -> isWhite(i) && !isWhiteIn(image, i));
    }

    /** The pixels that are white in a picture, and should not be. */
    static IntStream addedIn(BufferedImage image) {
        return pixels().filter(i -> !isWhite(i) && isWhiteIn(image, i));
    }

    /** The picture with its lost pixels in red. */
    static BufferedImage withLostInRed(BufferedImage image) {
        var marked = new BufferedImage(Fractal.SIDE, Fractal.SIDE, BufferedImage.TYPE_INT_RGB);
        pixels().filter(i -> isWhiteIn(image, i)).forEach(i -> set(marked, i, GREY));
        lostIn(image).forEach(i -> set(marked, i, RED));
        return marked;
    }

    static IntStream pixels() {
        return IntStream.range(0, Fractal.PIXELS);
    }

    private static boolean isWhite(int pixel) {
        return Fractal.colour(pixel) != Fractal.BLACK;
    }

    private static boolean isWhiteIn(BufferedImage image, int pixel) {
        return image.getRGB(pixel % Fractal.SIDE, pixel / Fractal.SIDE) == WHITE;
    }

    private static void set(BufferedImage image, int pixel, int colour) {
        image.setRGB(pixel % Fractal.SIDE, pixel / Fractal.SIDE, colour);
    }
}
