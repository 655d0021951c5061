package claimcheck.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Draws a {@link LockCycle} as SVG: threads as boxes, locks as pills, an arrow from each thread to
 * the lock that it waits for, and from each lock to the thread that holds it.
 */
final class WaitForGraph {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 48;
    private static final String HEAD =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
                    + " font-size='13' text-anchor='middle'>%n<defs><marker id='tip'"
                    + " viewBox='0 0 10 10' refX='10' refY='5' markerWidth='9' markerHeight='9'"
                    + " orient='auto'><path d='M0 0L10 5L0 10z'/></marker></defs>%n<rect"
                    + " width='100%%' height='100%%' fill='white'/>%n";

    private record Point(double x, double y) {}

    private final List<LockCycle.Link> links;
    private final int radius;
    private final StringBuilder svg = new StringBuilder();

    private WaitForGraph(List<LockCycle.Link> links) {
        this.links = inOrder(links);
        radius = 60 * links.size() + 20;
    }

    static String draw(LockCycle cycle) {
        return new WaitForGraph(cycle.links()).draw();
    }

    private String draw() {
        add(HEAD, Math.round(2 * centre().x), Math.round(2 * centre().y));
        Map<String, Point> threads = new HashMap<>();
        for (int i = 0; i < links.size(); i++) {
            threads.put(links.get(i).thread(), place(2 * i));
        }
        for (int i = 0; i < links.size(); i++) {
            LockCycle.Link link = links.get(i);
            Point thread = place(2 * i);
            Point lock = place(2 * i + 1);
            arrow(thread, lock, "waits for");
            Point holder = threads.get(link.heldBy());
            if (holder != null) {
                arrow(lock, holder, "is held by");
            }
            box(thread, 4, "#dbeafe", link.thread(), "at " + shortly(link.at()));
            box(lock, HEIGHT / 2, "#fef3c7", link.waitsFor(), "held by " + link.heldBy());
        }
        return svg.append("</svg>\n").toString();
    }

    /** Each before the one that it waits for, as far as there is one. */
    private static List<LockCycle.Link> inOrder(List<LockCycle.Link> links) {
        Map<String, LockCycle.Link> byThread = new HashMap<>();
        links.forEach(link -> byThread.put(link.thread(), link));
        List<LockCycle.Link> ordered = new ArrayList<>();
        Set<LockCycle.Link> placed = new HashSet<>();
        for (LockCycle.Link start : links) {
            LockCycle.Link next = start;
            while (next != null && placed.add(next)) {
                ordered.add(next);
                next = byThread.get(next.heldBy());
            }
        }
        return ordered;
    }

    private Point centre() {
        return new Point(1.4 * radius + WIDTH / 2.0 + 8, radius + HEIGHT);
    }

    private Point place(int position) {
        double angle = Math.PI * position / links.size() - Math.PI / 2;
        return new Point(
                centre().x + 1.4 * radius * Math.cos(angle), centre().y + radius * Math.sin(angle));
    }

    private void arrow(Point from, Point to, String name) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double cut =
                Math.min(
                        WIDTH / 2.0 / Math.max(1e-9, Math.abs(dx)),
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

    private void box(Point middle, int corner, String colour, String name, String detail) {
        add(
                "<rect x='%.0f' y='%.0f' width='%d' height='%d' rx='%d' fill='%s' stroke='black'/>%n",
                middle.x - WIDTH / 2.0, middle.y - HEIGHT / 2.0, WIDTH, HEIGHT, corner, colour);
        add(
                "<text x='%.0f' y='%.0f' font-weight='bold'>%s</text>%n",
                middle.x, middle.y - 4, escaped(name));
        add(
                "<text x='%.0f' y='%.0f' font-size='11'>%s</text>%n",
                middle.x, middle.y + 14, escaped(detail));
    }

    private static String shortly(StackTraceElement at) {
        return at.getMethodName() + " (" + at.getFileName() + ":" + at.getLineNumber() + ")";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
