package claimcheck.scenario.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Draws the lanes as SVG, time to the right. What a thread waits for is told by pattern and not by
 * colour alone, and by name where there is room for it; moments are numbered, and listed below.
 */
final class TimelinePicture {

    private static final int WIDTH = 640;
    private static final int NAMES = 132;
    private static final int LANE = 46;
    private static final int BAR = 18;
    private static final int LINE = 20;
    private static final int LETTER = 8;
    private static final int MOST_LANES = 12;
    private static final int MOST_MARKS = 14;

    private static final String HEAD =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' width='%1$d'"
                    + " height='%2$d' font-family='sans-serif' font-size='14' role='img'>%n"
                    + "<title>What each thread did when</title>%n<defs>%n"
                    + "<pattern id='lock' width='6' height='6' patternUnits='userSpaceOnUse'"
                    + " patternTransform='rotate(45)'><rect width='6' height='6' fill='#fff'/>"
                    + "<rect width='2.5' height='6' fill='#b3261e'/></pattern>%n"
                    + "<pattern id='waiting' width='6' height='6' patternUnits='userSpaceOnUse'>"
                    + "<rect width='6' height='6' fill='#fff'/><circle cx='3' cy='3' r='1.2'"
                    + " fill='#8a5300'/></pattern>%n"
                    + "<pattern id='io' width='6' height='6' patternUnits='userSpaceOnUse'>"
                    + "<rect width='6' height='6' fill='#fff'/><rect width='1.5' height='6'"
                    + " fill='#6a3ea1'/></pattern>%n</defs>%n"
                    + "<rect width='100%%' height='100%%' fill='#fff'/>%n";

    private final Lanes all;
    private final List<Lane> lanes;
    private final List<Lanes.Mark> marks;
    private final double nanosPerPixel;
    private final StringBuilder svg = new StringBuilder();

    private TimelinePicture(Lanes all) {
        this.all = all;
        lanes = all.lanes().subList(0, Math.min(MOST_LANES, all.lanes().size()));
        marks =
                all.marks().stream()
                        .filter(mark -> mark.lane() < lanes.size())
                        .limit(MOST_MARKS)
                        .toList();
        long nanos = Math.max(1, Duration.between(all.start(), all.end()).toNanos());
        nanosPerPixel = nanos / (double) (WIDTH - NAMES - 16);
    }

    static String draw(Lanes lanes) {
        return new TimelinePicture(lanes).draw();
    }

    private String draw() {
        int left = all.lanes().size() - lanes.size();
        int more = all.marks().size() - marks.size();
        int lines = marks.size() + (left > 0 ? 1 : 0) + (more > 0 ? 1 : 0);
        int axis = 34 + lanes.size() * LANE;
        add(HEAD, WIDTH, axis + 34 + lines * LINE + 8);
        legend();
        axis(axis);
        for (int number = 0; number < lanes.size(); number++) {
            lane(lanes.get(number), 34 + number * LANE);
        }
        marks();
        int y = axis + 34;
        for (int number = 0; number < marks.size(); number++) {
            Lanes.Mark mark = marks.get(number);
            y += LINE;
            text(26, y - 5, "end", String.valueOf(number + 1));
            text(
                    36,
                    y - 5,
                    "start",
                    milliseconds(mark.at())
                            + "  "
                            + lanes.get(mark.lane()).name()
                            + ": "
                            + mark.text());
        }
        if (more > 0) {
            y += LINE;
            text(36, y - 5, "start", "and " + more + " moments more");
        }
        if (left > 0) {
            y += LINE;
            text(36, y - 5, "start", "and " + left + " lanes more");
        }
        return svg.append("</svg>\n").toString();
    }

    /** Only the kinds that are there. */
    private void legend() {
        Set<Span.Kind> kinds = EnumSet.noneOf(Span.Kind.class);
        lanes.forEach(lane -> lane.spans().forEach(span -> kinds.add(span.kind())));
        int x = 16;
        running(x, 11, 22);
        text(x + 28, 20, "start", "runs");
        x += 74;
        for (Span.Kind kind : kinds) {
            box(x, 6, 22, kind, false);
            text(x + 28, 20, "start", kind.toString());
            x += 38 + 7 * kind.toString().length();
        }
        if (lanes.stream().anyMatch(Lane::process)) {
            process(x, 11, 22);
            text(x + 28, 20, "start", "is there");
        }
    }

    private void axis(int y) {
        double millis = Duration.between(all.start(), all.end()).toNanos() / 1e6;
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(0.01, millis) / 2)));
        while (millis / step > 8) {
            step *= step * 2 > millis ? 1.25 : 2;
        }
        for (int tick = 0; tick * step <= millis; tick++) {
            double x = NAMES + tick * step * 1e6 / nanosPerPixel;
            add("<line x1='%.1f' y1='30' x2='%.1f' y2='%d' stroke='#ddd'/>%n", x, x, y + 4);
            String label =
                    step < 1
                            ? String.format(Locale.ROOT, "%.1f", tick * step)
                            : String.valueOf(Math.round(tick * step));
            text(x, y + 18, "middle", tick == 0 ? "0 ms" : label);
        }
    }

    private void lane(Lane lane, int top) {
        int middle = top + LANE / 2 + 6;
        double from = x(lane.start());
        double to = Math.max(from + 1, x(lane.end()));
        name(lane.name(), middle + 4);
        if (lane.process()) {
            process(from, middle - 4, to - from);
        } else {
            running(from, middle - 4, to - from);
        }
        for (Span span : lane.spans()) {
            double begin = x(span.start());
            double width = x(span.end()) - begin;
            if (width >= 0.5) {
                box(begin, middle - BAR / 2.0, width, span.kind(), span.open());
                label(begin, middle, width, span.what());
            }
        }
        if (lane.end().isBefore(all.end())) {
            add(
                    "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#1c2430' stroke-width='2'/>%n",
                    to, middle - 8, to, middle + 8);
        }
    }

    /** In two lines, if one is too short. */
    private void name(String name, int y) {
        int most = (NAMES - 12) / LETTER;
        int blank = name.length() <= most ? -1 : name.lastIndexOf(' ', most);
        if (blank < 0) {
            text(NAMES - 8, y, "end", shortly(name, most));
        } else {
            text(NAMES - 8, y - 7, "end", name.substring(0, blank));
            text(NAMES - 8, y + 8, "end", shortly(name.substring(blank + 1), most));
        }
    }

    private static String shortly(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private void running(double x, double y, double width) {
        add("<rect x='%.1f' y='%.1f' width='%.1f' height='8' fill='#146c2e'/>%n", x, y, width);
    }

    /** Of which no more is known than that it is there. */
    private void process(double x, double y, double width) {
        add(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='8' fill='#d9dee5'"
                        + " stroke='#1c2430'/>%n",
                x, y, width);
    }

    /** With an open end, if it had not ended. */
    private void box(double x, double y, double width, Span.Kind kind, boolean open) {
        String fill =
                switch (kind) {
                    case LOCK -> "url(#lock)";
                    case WAITING -> "url(#waiting)";
                    case PAUSE -> "#fff";
                    case IO -> "url(#io)";
                };
        String edge =
                open
                        ? "M%3$.1f %2$.1fH%1$.1fV%4$.1fH%3$.1f"
                        : "M%1$.1f %2$.1fH%3$.1fV%4$.1fH%1$.1fZ";
        add(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%d' fill='%s'/>%n",
                x, y, width, BAR, fill);
        add("<path d='" + edge + "' fill='none' stroke='#1c2430'/>%n", x, y, x + width, y + BAR);
    }

    private void label(double x, int middle, double width, String what) {
        int letters = (int) ((width - 8) / LETTER);
        if (what.length() <= letters) {
            add(
                    "<text x='%.1f' y='%d' text-anchor='middle' stroke='#fff' stroke-width='4'"
                            + " paint-order='stroke' fill='#1c2430'>%s</text>%n",
                    x + width / 2, middle + 4, escaped(what));
        }
    }

    /** Above their lanes; where two would meet, the later one stands a little later. */
    private void marks() {
        double[] free = new double[lanes.size()];
        for (int number = 0; number < marks.size(); number++) {
            Lanes.Mark mark = marks.get(number);
            int lane = mark.lane();
            int foot = 34 + lane * LANE + LANE / 2 - 4;
            double x = x(mark.at());
            double at = Math.min(Math.max(x, free[lane]), WIDTH - 9);
            free[lane] = at + 17;
            add("<path d='M%.1f %dL%.1f %d' stroke='#1c2430'/>%n", at, foot - 6, x, foot + 6);
            add("<circle cx='%.1f' cy='%d' r='8' fill='#1c2430'/>%n", at, foot - 9);
            add(
                    "<text x='%.1f' y='%d' text-anchor='middle' font-size='12' fill='#fff'>%d</text>%n",
                    at, foot - 5, number + 1);
        }
    }

    private double x(Instant at) {
        Instant seen = at.isBefore(all.start()) ? all.start() : at;
        Instant drawn = seen.isAfter(all.end()) ? all.end() : seen;
        return NAMES + Duration.between(all.start(), drawn).toNanos() / nanosPerPixel;
    }

    private String milliseconds(Instant at) {
        return String.format(
                Locale.ROOT, "%.1f ms", Duration.between(all.start(), at).toNanos() / 1e6);
    }

    private void text(double x, int y, String anchor, String content) {
        add(
                "<text x='%.1f' y='%d' text-anchor='%s' fill='#1c2430'>%s</text>%n",
                x, y, anchor, escaped(content));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
