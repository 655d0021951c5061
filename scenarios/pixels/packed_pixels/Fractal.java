package pixels.packed_pixels;

/** The document's fractal. Its pixels are numbered row by row. */
final class Fractal {

    static final int SIDE = 512;
    static final int PIXELS = SIDE * SIDE;
    static final int BLACK = 0xFF000000;

    private static final int STEPS = 12;

    private Fractal() {}

    /**
     * By the step in which the pixel's point leaves the circle of radius two; black if it stays.
     */
    static int colour(int pixel) {
        double a = -2 + 3 * (pixel % SIDE) / (SIDE - 1.0);
        double b = -1.5 + 3 * (pixel / SIDE) / (SIDE - 1.0);
        double x = a;
        double y = b;
        for (int step = 0; step < STEPS; step++) {
            double next = x * x - y * y + a;
            y = 2 * x * y + b;
            x = next;
            if (x * x + y * y > 4) {
                return rgb(step % 8 * 32, (16 - step % 16) * 16, step % 16 * 16);
            }
        }
        return BLACK;
    }

    /** The palette's brightest green is 256, one more than there is. */
    private static int rgb(int red, int green, int blue) {
        return BLACK | red << 16 | Math.min(green, 255) << 8 | blue;
    }
}
