package pixels.scales;

import claimcheck.scenario.Scaling;
import java.awt.image.BufferedImage;

/** The document's fractal, of which each thread draws its own share of pixels into one picture. */
final class Drawing implements Scaling.Shared {

    private static final long serialVersionUID = 1L;
    private static final int SIDE = 512;
    private static final int STEPS = 12;

    /** One is drawn in a few milliseconds, which is too little to be measured. */
    private static final int TIMES = 16;

    private final int[] pixels = new int[SIDE * SIDE];

    @Override
    public void work(int share, int shares) {
        for (int time = 0; time < TIMES; time++) {
            for (int pixel = share; pixel < pixels.length; pixel += shares) {
                pixels[pixel] = colour(pixel % SIDE, pixel / SIDE);
            }
        }
    }

    /** A copy of what is drawn so far. */
    BufferedImage picture() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, SIDE, SIDE, pixels, 0, SIDE);
        return picture;
    }

    /** The pixels, row by row. */
    int[] pixels() {
        return pixels.clone();
    }

    /** By the step in which the point leaves the circle of radius two; black if it stays. */
    private static int colour(int column, int row) {
        double a = -2 + 3.0 * column / (SIDE - 1);
        double b = -1.5 + 3.0 * row / (SIDE - 1);
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
        return 0;
    }

    /** The palette's brightest green is 256, one more than there is. */
    private static int rgb(int red, int green, int blue) {
        return red << 16 | Math.min(green, 255) << 8 | blue;
    }
}
