package claimcheck.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines or points over a number, or over places with names, to be attached with {@link
 * Evidence#chart}. Each point may carry its spread.
 */
public final class Chart {

    /**
     * A point, of a line or alone.
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

    record Line(String name, List<Point> points, boolean isJoined) {}

    private final String title;
    private final String x;
    private final String y;
    private final boolean logarithmic;
    private final List<String> places;
    private final List<Line> lines = new ArrayList<>();

    private Chart(String title, String x, String y, boolean logarithmic, List<String> places) {
        this.title = title;
        this.x = x;
        this.y = y;
        this.logarithmic = logarithmic;
        this.places = List.copyOf(places);
    }

    /** Without a line yet; the vertical axis begins at nought. */
    public static Chart of(String title, String x, String y) {
        return new Chart(title, x, y, false, List.of());
    }

    /** With equal steps for equal factors on both axes, for figures over several powers of ten. */
    public static Chart logarithmic(String title, String x, String y) {
        return new Chart(title, x, y, true, List.of());
    }

    /**
     * Over places side by side, each with its name below. The x of a point is the number of its
     * place, from 0; points of the same place are drawn beside each other.
     *
     * @param x what stands below the names; it may be empty
     */
    public static Chart over(List<String> places, String title, String x, String y) {
        return new Chart(title, x, y, false, places);
    }

    /** The same with equal steps for equal factors on the vertical axis. */
    public static Chart logarithmicOver(List<String> places, String title, String x, String y) {
        return new Chart(title, x, y, true, places);
    }

    /** Adds a line through these points, of which there is at least one, from left to right. */
    public Chart line(String name, List<Point> points) {
        return add(new Line(name, List.copyOf(points), true));
    }

    /** Adds points, at least one, without a line through them. */
    public Chart points(String name, List<Point> points) {
        return add(new Line(name, List.copyOf(points), false));
    }

    private Chart add(Line line) {
        if (line.points().isEmpty()) {
            throw new IllegalArgumentException("the line '" + line.name() + "' has no point");
        }
        lines.add(line);
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

    /** The names; none where the axis is one of numbers. */
    List<String> places() {
        return places;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
