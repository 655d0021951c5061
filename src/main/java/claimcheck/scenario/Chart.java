package claimcheck.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines over a number, to be attached with {@link Evidence#chart}. Each point may carry its spread.
 */
public final class Chart {

    /**
     * A point of a line.
     *
     * @param low where the bar through it begins, as at the lower quartile
     * @param high where that bar ends
     */
    public record Point(double x, double y, double low, double high) {

        /** A ratio with its quartiles, at a place. */
        public static Point of(double x, Ratio ratio) {
            return new Point(x, ratio.median(), ratio.low(), ratio.high());
        }
    }

    record Line(String name, List<Point> points) {}

    private final String title;
    private final String x;
    private final String y;
    private final boolean logarithmic;
    private final List<Line> lines = new ArrayList<>();

    private Chart(String title, String x, String y, boolean logarithmic) {
        this.title = title;
        this.x = x;
        this.y = y;
        this.logarithmic = logarithmic;
    }

    /** Without a line yet; the vertical axis begins at nought. */
    public static Chart of(String title, String x, String y) {
        return new Chart(title, x, y, false);
    }

    /** With equal steps for equal factors on both axes, for figures over several powers of ten. */
    public static Chart logarithmic(String title, String x, String y) {
        return new Chart(title, x, y, true);
    }

    /** Adds a line through these points, of which there is at least one, from left to right. */
    public Chart line(String name, List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the line '" + name + "' has no point");
        }
        lines.add(new Line(name, List.copyOf(points)));
        return this;
    }

    String title() {
        return title;
    }

    String x() {
        return x;
    }

    String y() {
        return y;
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
