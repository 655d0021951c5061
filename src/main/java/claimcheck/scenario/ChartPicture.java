package claimcheck.scenario;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws a {@link Chart}; each line has a marker and a dash of its own, so that they are told apart
 * without colours too.
 */
final class ChartPicture {

    private record Look(Color colour, Marker marker, BasicStroke stroke) {}

    private static final int WIDTH = 700;
    private static final int HEIGHT = 440;

    /** How far apart points of one place are drawn; its neighbour is at 1. */
    private static final double BESIDE = 0.18;

    private static final List<Look> LOOKS =
            List.of(
                    new Look(new Color(0x1d4ed8), SeriesMarkers.CIRCLE, new BasicStroke(2)),
                    new Look(new Color(0xb45309), SeriesMarkers.SQUARE, dashed(8, 5)),
                    new Look(new Color(0x15803d), SeriesMarkers.TRIANGLE_UP, dashed(2, 4)),
                    new Look(new Color(0x7e22ce), SeriesMarkers.DIAMOND, dashed(10, 4, 2, 4)));

    private final XYChart picture = new XYChart(WIDTH, HEIGHT);

    private ChartPicture(Chart chart) {
        picture.setTitle(chart.title());
        picture.setXAxisTitle(chart.x());
        picture.setYAxisTitle(chart.y());
        XYStyler style = picture.getStyler();
        style.setLocale(Locale.ROOT);
        style.setChartTitleFont(font(Font.BOLD, 16));
        style.setChartTitleBoxVisible(false);
        style.setChartBackgroundColor(Color.WHITE);
        style.setAxisTitleFont(font(Font.PLAIN, 14));
        style.setAxisTickLabelsFont(font(Font.PLAIN, 13));
        style.setDecimalPattern("#,##0.###");
        style.setYAxisTickMarkSpacingHint(52);
        style.setPlotBorderVisible(false);
        style.setPlotGridLinesColor(new Color(0xd4d4d4));
        style.setPlotGridVerticalLinesVisible(false);
        style.setLegendFont(font(Font.PLAIN, 14));
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setLegendBorderColor(Color.WHITE);
        boolean hasLine = chart.lines().stream().anyMatch(Chart.Line::isJoined);
        style.setLegendSeriesLineLength(hasLine ? 44 : 12);
        style.setLegendPadding(hasLine ? 10 : 14);
        style.setMarkerSize(10);
        if (chart.isLogarithmic()) {
            style.setXAxisLogarithmic(chart.places().isEmpty());
            style.setYAxisLogarithmic(true);
        } else {
            style.setYAxisMin(0.0);
        }
        List<String> places = chart.places();
        if (!places.isEmpty()) {
            style.setXAxisMin(-1.0);
            style.setXAxisMax((double) places.size());
            style.setXAxisTickMarkSpacingHint(WIDTH / (places.size() + 2));
            style.setXAxisTickLabelsFormattingFunction(x -> name(places, x));
        }
        int lines = chart.lines().size();
        for (int i = 0; i < lines; i++) {
            double aside = places.isEmpty() ? 0 : BESIDE * (i - (lines - 1) / 2.0);
            add(chart.lines().get(i), aside, LOOKS.get(i % LOOKS.size()));
        }
    }

    /** There are ticks before and behind the places too; the library asks for names that differ. */
    static String name(List<String> places, double x) {
        int place = (int) Math.round(x);
        return place >= 0 && place < places.size()
                ? places.get(place)
                : " ".repeat(Math.abs(place));
    }

    static BufferedImage draw(Chart chart) {
        return BitmapEncoder.getBufferedImage(new ChartPicture(chart).picture);
    }

    private void add(Chart.Line line, double aside, Look look) {
        for (Chart.Point point : line.points()) {
            double x = point.x() + aside;
            XYSeries spread =
                    picture.addSeries(
                            line.name() + " at " + point.x(),
                            new double[] {x, x},
                            new double[] {point.low(), point.high()});
            spread.setShowInLegend(false);
            spread.setMarker(SeriesMarkers.NONE);
            spread.setLineColor(look.colour());
            spread.setLineStyle(new BasicStroke(1.5f));
        }
        XYSeries series =
                picture.addSeries(
                        line.name(),
                        line.points().stream().mapToDouble(point -> point.x() + aside).toArray(),
                        line.points().stream().mapToDouble(Chart.Point::y).toArray());
        series.setMarker(look.marker());
        series.setMarkerColor(look.colour());
        series.setLineColor(look.colour());
        series.setLineStyle(look.stroke());
        if (!line.isJoined()) {
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        }
    }

    private static BasicStroke dashed(float... dash) {
        return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
