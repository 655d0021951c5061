package claimcheck.scenario;

import io.qameta.allure.Allure;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What a scenario leaves to look at; each piece stands in the report beside the scenario.
 * Thread-safe.
 *
 * <p>Evidence never decides: a scenario asserts, and then shows.
 */
public final class Evidence {

    /** The system property of a JVM whose evidence nobody will look at. */
    public static final String NOT_SHOWN = "claimcheck.evidence.not-shown";

    Evidence() {}

    /** Whether anybody will look at it: where nobody does, as in a judgement, none is kept. */
    public static boolean isShown() {
        return !Boolean.getBoolean(NOT_SHOWN);
    }

    /** Attaches a text that a tool has made. */
    public static void attach(String name, TextType type, String content) {
        if (isShown()) {
            Allure.addAttachment(name, type.mediaType(), content, type.ending());
        }
    }

    /** Says in one sentence what was seen, as in "4 of 20,000 rounds lost an update". */
    public void saw(String sentence, Object... arguments) {
        String said = String.format(Locale.ROOT, sentence, arguments);
        if (isShown()) {
            Allure.step(said);
        }
    }

    /** Attaches a text: a program's output, a trace. */
    public void text(String name, String content) {
        attach(name, TextType.PLAIN, content);
    }

    /** Attaches a table, first the names of its columns. */
    public void table(String name, List<String> columns, List<? extends List<?>> rows) {
        String csv =
                line(columns) + rows.stream().map(Evidence::line).collect(Collectors.joining());
        attach(name, TextType.CSV, csv);
    }

    /** Attaches a picture, as PNG. */
    public void picture(String name, RenderedImage image) {
        if (!isShown()) {
            return;
        }
        var png = new ByteArrayOutputStream();
        // Not ImageIO's own stream for it, which caches in a temporary file.
        try (var out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalArgumentException("no PNG can be made of " + image);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Allure.addAttachment(
                name, "image/png", new ByteArrayInputStream(png.toByteArray()), ".png");
    }

    /**
     * Attaches a chart, as a picture. Where this machine cannot draw text, for want of fonts or of
     * the display that it is told to use, it says so instead.
     */
    public void chart(Chart chart) {
        if (!isShown()) {
            return;
        }
        BufferedImage image;
        try {
            image = ChartPicture.draw(chart);
        } catch (RuntimeException | Error e) { // AWT has another kind for each of these
            saw("there is no chart '%s', because it cannot be drawn here: %s", chart.title(), e);
            return;
        }
        picture(chart.title(), image);
    }

    /** Attaches who holds and who waits, as the JVM reports it: as a picture, and in words. */
    public void waitForGraph(LockCycle cycle) {
        if (!isShown()) {
            return;
        }
        attach("Wait-for graph", TextType.SVG, WaitForGraph.draw(cycle));
        text("Who waits for whom", cycle.toString());
    }

    /** For the extension, which draws it when the method has ended. */
    static void timeline(String svg) {
        attach("Timeline", TextType.SVG, svg);
    }

    /** Attaches what every thread is doing now. */
    public void threadDump() {
        if (isShown()) {
            text("Thread dump", ThreadDump.take());
        }
    }

    private static String line(List<?> cells) {
        return cells.stream()
                        .map(cell -> '"' + String.valueOf(cell).replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
