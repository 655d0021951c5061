package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A chart shows every line, and where it cannot be drawn it breaks nothing. */
class ChartTest {

    private static final Chart.Point ORIGIN = Chart.Point.of(1, new Ratio(List.of(1.0)));
    private static final Chart.Point NEXT = Chart.Point.of(2, new Ratio(List.of(1.0, 2.0, 2.0)));

    @Test
    void a_point_is_the_median_with_its_quartiles() {
        assertThat(NEXT).isEqualTo(new Chart.Point(2, 2, 1.5, 2));
    }

    @Test
    void a_line_without_a_point_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.of("t", "x", "y").line("threads", List.of()))
                .withMessage("the line 'threads' has no point");
    }

    @Test
    void every_line_has_a_colour_of_its_own() {
        textCanBeDrawn();
        Set<Integer> one = colours(chart -> chart.line("a", List.of(ORIGIN, NEXT)));

        Set<Integer> three =
                colours(
                        chart ->
                                chart.line("a", List.of(ORIGIN, NEXT))
                                        .line("b", List.of(new Chart.Point(1, 3, 2.5, 3.5)))
                                        .line("c", List.of(new Chart.Point(2, 4, 3.5, 4.5))));

        assertThat(one).hasSize(1);
        assertThat(three).hasSize(3).containsAll(one);
    }

    @Test
    void points_have_no_line_through_them() {
        textCanBeDrawn();
        List<Chart.Point> points = List.of(ORIGIN, new Chart.Point(9, 2, 2, 2));

        long joined = coloured(picture(chart -> chart.line("a", points)));
        long alone = coloured(picture(chart -> chart.points("a", points)));

        assertThat(alone).isBetween(joined / 9, joined / 2);
    }

    @Test
    void points_of_one_place_stand_beside_each_other() {
        textCanBeDrawn();
        List<Chart.Point> points = List.of(new Chart.Point(1, 2, 2, 2));
        var one = Chart.over(List.of("p", "q"), "t", "x", "y").points("a", points);
        var two =
                Chart.over(List.of("p", "q"), "t", "x", "y")
                        .points("a", points)
                        .points("b", points);

        Map<Integer, Long> alone = hues(ChartPicture.draw(one));
        Map<Integer, Long> beside = hues(ChartPicture.draw(two));

        assertThat(alone).hasSize(1);
        assertThat(beside).hasSize(2);
        // One over the other would hide half of it, and leave its sign in the legend.
        alone.forEach((hue, pixels) -> assertThat(beside.get(hue)).isGreaterThan(pixels * 3 / 4));
    }

    @Test
    void a_tick_that_is_no_place_has_a_blank_name_of_its_own() {
        List<String> places = List.of("alone", "shared");

        assertThat(ChartPicture.name(places, 0)).isEqualTo("alone");
        assertThat(ChartPicture.name(places, 1)).isEqualTo("shared");
        assertThat(List.of(ChartPicture.name(places, -1), ChartPicture.name(places, 2)))
                .doesNotHaveDuplicates()
                .allMatch(String::isBlank);
    }

    @Test
    void factors_are_drawn_as_steps() {
        textCanBeDrawn();
        var chart = Chart.logarithmic("t", "x", "y").line("a", List.of(ORIGIN, NEXT));

        assertThat(ChartPicture.draw(chart).getWidth()).isEqualTo(700);
    }

    @Test
    void over_places_only_the_figures_are_steps() {
        textCanBeDrawn();
        var first = new Chart.Point(0, 1, 1, 1);
        var second = new Chart.Point(1, 10_000, 9_000, 11_000);
        var chart =
                Chart.logarithmicOver(List.of("p", "q"), "t", "x", "y")
                        .points("a", List.of(first, second));

        assertThat(ChartPicture.draw(chart).getWidth()).isEqualTo(700);
    }

    @Test
    void a_chart_that_cannot_be_drawn_breaks_nothing() {
        var nought = Chart.Point.of(0, new Ratio(List.of(0.0)));
        var chart = Chart.logarithmic("t", "x", "y").line("a", List.of(nought));
        assertThatCode(() -> ChartPicture.draw(chart)).isInstanceOf(RuntimeException.class);

        assertThatCode(() -> new Evidence().chart(chart)).doesNotThrowAnyException();
    }

    private static void textCanBeDrawn() {
        assumeThatCode(
                        () ->
                                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                                        .createGraphics()
                                        .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)))
                .doesNotThrowAnyException();
    }

    private static Set<Integer> colours(UnaryOperator<Chart> lines) {
        return hues(picture(lines)).keySet();
    }

    private static BufferedImage picture(UnaryOperator<Chart> lines) {
        return ChartPicture.draw(lines.apply(Chart.of("t", "x", "y")));
    }

    /** The twelfths of the colour circle that are seen, with their pixels; almost grey is none. */
    private static Map<Integer, Long> hues(BufferedImage image) {
        return colourful(image)
                .collect(
                        Collectors.groupingBy(
                                hsb -> Math.round(hsb[0] * 12), Collectors.counting()));
    }

    private static long coloured(BufferedImage image) {
        return colourful(image).count();
    }

    private static Stream<float[]> colourful(BufferedImage image) {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .mapToObj(
                        pixel ->
                                Color.RGBtoHSB(
                                        pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF, null))
                .filter(hsb -> hsb[1] > 0.5);
    }
}
