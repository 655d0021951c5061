package claimcheck.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws a {@link LockCycle} as SVG: threads as boxes, locks as pills, an arrow from each thread to
 * the lock that it waits for, and from each lock to the thread that holds it.
 *
 * <p>The first thread stands at the top; the circle goes down on the right and up on the left, so
 * that it is not much wider than two boxes however many there are, and can be read on a telephone.
 */
final class WaitForGraph {

    private static final int HEIGHT = 60;
    private static final int PITCH = HEIGHT + 50;
    private static final int GAP = 20;
    private static final int MARGIN = 8;

    /** The width of a letter: of a bold one as in a name, and of a plain one as in a detail. */
    private static final double OF_A_NAME = 9.5;

    private static final double OF_A_DETAIL = 7;

    /** What is longer is cut, or the rest would be too small to read. */
    private static final int MOST_LETTERS = 34;

    private static final String HEAD =
            "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %1$d"
                    + " %2$d' font-family='sans-serif' font-size='14'"
                    + " text-anchor='middle'>%n<defs><marker id='tip' viewBox='0 0 10 10' refX='10'"
                    + " refY='5' markerWidth='9' markerHeight='9' orient='auto'><path"
                    + " d='M0 0L10 5L0 10z'/></marker></defs>%n<rect width='100%%' height='100%%'"
                    + " fill='white'/>%n";

    private record Point(double x, double y) {}

    private final List<LockCycle.Link> links;
    private final int width;
    private final StringBuilder svg = new StringBuilder();

    private WaitForGraph(List<LockCycle.Link> links) {
        this.links = inOrder(links);
        width = links.stream().mapToInt(WaitForGraph::width).max().orElse(0);
    }

    static String draw(LockCycle cycle) {
        return draw(cycle.links());
    }

    static String draw(List<LockCycle.Link> links) {
        return new WaitForGraph(links).draw();
    }

    private String draw() {
        add(HEAD, 2 * width + GAP + 2 * MARGIN, links.size() * PITCH + HEIGHT + 2 * MARGIN);
        Map<String, Point> threads = new HashMap<>();
        for (int i = 0; i < links.size(); i++) {
            threads.put(links.get(i).thread(), place(2 * i));
        }
        for (int i = 0; i < links.size(); i++) {
            Point lock = place(2 * i + 1);
            arrow(place(2 * i), lock, "waits for");
            Point holder = threads.get(links.get(i).heldBy());
            if (holder != null) {
                arrow(lock, holder, "is held by");
            }
        }
        for (int i = 0; i < links.size(); i++) {
            LockCycle.Link link = links.get(i);
            Point thread = place(2 * i);
            Point lock = place(2 * i + 1);
            box(thread, 4, "#dbeafe", link.thread(), in(link), at(link));
            box(lock, HEIGHT / 2, "#fef3c7", link.waitsFor(), heldBy(link));
        }
        return svg.append("</svg>\n").toString();
    }

    /** Each before the one that it waits for, as far as there is one. */
    private static List<LockCycle.Link> inOrder(List<LockCycle.Link> links) {
        Map<String, LockCycle.Link> byThread = new HashMap<>();
        links.forEach(link -> byThread.put(link.thread(), link));
        List<LockCycle.Link> ordered = new ArrayList<>();
        Set<LockCycle.Link> placed = new HashSet<>();
        Set<String> waitedFor =
                links.stream().map(LockCycle.Link::heldBy).collect(Collectors.toSet());
        List<LockCycle.Link> starts =
                links.stream()
                        .sorted(Comparator.comparing(link -> waitedFor.contains(link.thread())))
                        .toList();
        for (LockCycle.Link start : starts) {
            LockCycle.Link next = start;
            while (next != null && placed.add(next)) {
                ordered.add(next);
                next = byThread.get(next.heldBy());
            }
        }
        return ordered;
    }

    private Point place(int position) {
        int size = links.size();
        int row = Math.min(position, 2 * size - position);
        int side = position % size == 0 ? 0 : position < size ? 1 : -1;
        return new Point(
                MARGIN + width + GAP / 2.0 + side * (width + GAP) / 2.0,
                MARGIN + HEIGHT / 2.0 + row * PITCH);
    }

    private void arrow(Point from, Point to, String name) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double cut =
                Math.min(
                        width / 2.0 / Math.max(1e-9, Math.abs(dx)),
                        HEIGHT / 2.0 / Math.max(1e-9, Math.abs(dy)));
        add(
                "<line x1='%.0f' y1='%.0f' x2='%.0f' y2='%.0f' stroke='black'"
                        + " marker-end='url(#tip)'/>%n",
                from.x + cut * dx, from.y + cut * dy, to.x - cut * dx, to.y - cut * dy);
        add(
                "<text x='%.0f' y='%.0f' stroke='white' stroke-width='4' paint-order='stroke'>"
                        + "%s</text>%n",
                from.x + dx / 2, from.y + dy / 2 + 4, name);
    }

    private void box(Point middle, int corner, String colour, String name, String... details) {
        add(
                "<rect x='%.0f' y='%.0f' width='%d' height='%d' rx='%d' fill='%s' stroke='black'/>%n",
                middle.x - width / 2.0, middle.y - HEIGHT / 2.0, width, HEIGHT, corner, colour);
        double line = middle.y + 4 - 8 * details.length;
        add(
                "<text x='%.0f' y='%.0f' font-weight='bold'>%s</text>%n",
                middle.x, line, escaped(shown(name)));
        for (String detail : details) {
            line += 16;
            add(
                    "<text x='%.0f' y='%.0f' font-size='12'>%s</text>%n",
                    middle.x, line, escaped(shown(detail)));
        }
    }

    private static int width(LockCycle.Link link) {
        double names = OF_A_NAME * longest(link.thread(), link.waitsFor());
        double details = OF_A_DETAIL * longest(heldBy(link), in(link), at(link));
        return (int) Math.max(names, details) + HEIGHT / 4;
    }

    private static int longest(String... lines) {
        return Stream.of(lines).mapToInt(line -> shown(line).length()).max().orElse(0);
    }

    private static String shown(String line) {
        return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS - 1) + "…" : line;
    }

    private static String in(LockCycle.Link link) {
        return "in " + link.at().getMethodName();
    }

    private static String at(LockCycle.Link link) {
        return link.at().getFileName() + ":" + link.at().getLineNumber();
    }

    private static String heldBy(LockCycle.Link link) {
        return "held by " + link.heldBy();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
