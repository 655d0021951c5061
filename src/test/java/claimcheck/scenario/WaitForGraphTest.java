package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wait-for graph of any size is whole: nothing lies outside of it or over another thing. */
class WaitForGraphTest {

    private static final String FIGURE = "([\\d.]+)";
    private static final Pattern SIZE =
            Pattern.compile("<svg [^>]*width='" + FIGURE + "' height='" + FIGURE + "'");
    private static final Pattern BOX =
            Pattern.compile("<rect x='%1$s' y='%1$s' width='%1$s' height='%1$s'".formatted(FIGURE));
    private static final Pattern ON_AN_ARROW =
            Pattern.compile(
                    "<text x='%1$s' y='%1$s' stroke='white'[^>]*>(waits for|is held by)"
                            .formatted(FIGURE));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void a_circle_of_any_size_is_whole(int size) {
        String svg = WaitForGraph.draw(circle(size));

        isWhole(svg, 2 * size);
        assertThat(all(ON_AN_ARROW, svg)).hasSize(2 * size);
    }

    @Test
    void who_waits_for_one_of_elsewhere_stands_last() {
        String svg =
                WaitForGraph.draw(
                        List.of(link("a", "x", "away"), link("b", "y", "a"), link("c", "z", "b")));

        isWhole(svg, 6);
        assertThat(svg).containsSubsequence(">c<", ">b<", ">a<");
        assertThat(all(ON_AN_ARROW, svg)).hasSize(5);
    }

    @Test
    void what_is_too_long_is_cut() {
        String svg =
                WaitForGraph.draw(
                        List.of(link("one", "L".repeat(100), "two"), link("two", "lock", "one")));

        isWhole(svg, 4);
        assertThat(svg).contains("L".repeat(33) + "…").doesNotContain("L".repeat(34));
    }

    private static void isWhole(String svg, int boxes) {
        MatchResult size = all(SIZE, svg).get(0);
        var page = new Rectangle2D.Double(0, 0, figure(size, 1), figure(size, 2));
        List<Rectangle2D> placed = new ArrayList<>();
        for (MatchResult box : all(BOX, svg)) {
            var next =
                    new Rectangle2D.Double(
                            figure(box, 1), figure(box, 2), figure(box, 3), figure(box, 4));
            assertThat(page.contains(next)).as("%s is on the page", next).isTrue();
            assertThat(placed).as("are apart from %s", next).noneMatch(next::intersects);
            placed.add(next);
        }
        assertThat(placed).hasSize(boxes);
        assertThat(all(ON_AN_ARROW, svg).stream().map(at -> at.group(1) + " " + at.group(2)))
                .as("the places of what stands on the arrows")
                .doesNotHaveDuplicates();
    }

    private static double figure(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }

    private static List<MatchResult> all(Pattern pattern, String svg) {
        return pattern.matcher(svg).results().toList();
    }

    private static List<LockCycle.Link> circle(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> link("thread " + i, "lock " + i, "thread " + (i + 1) % size))
                .toList();
    }

    private static LockCycle.Link link(String thread, String waitsFor, String heldBy) {
        return new LockCycle.Link(
                1,
                thread,
                waitsFor,
                heldBy,
                new StackTraceElement("Class", "method", "Class.java", 7));
    }
}
