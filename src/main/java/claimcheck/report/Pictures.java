package claimcheck.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the one picture that stands beside a claim: of the best kind that any run has left, the
 * first of the first run that has one; a run that could not decide comes last.
 */
final class Pictures {

    /** In bytes; so the page stays small. What is larger is to be found in Allure. */
    static final long LARGEST = 256 * 1024;

    /**
     * From the best down. A scenario itself attaches a chart or an image, another drawing, or a
     * table, because that shows the claim; a timeline is drawn of every method in which threads
     * wait.
     */
    private static final List<Predicate<Attachment>> KINDS =
            List.of(
                    file -> file.type().equals("image/png"),
                    file -> isSvg(file) && !isTimeline(file),
                    Pictures::isTable,
                    Pictures::isTimeline);

    private Pictures() {}

    /** The picture; empty if no scenario of the claim left one that can be shown. */
    static Optional<Picture> best(CheckedClaim claim) {
        List<Observation> decidedFirst =
                claim.observations().stream()
                        .sorted(Comparator.comparing(seen -> seen.status() == Status.INCONCLUSIVE))
                        .toList();
        return KINDS.stream()
                .flatMap(kind -> decidedFirst.stream().flatMap(seen -> of(kind, seen)))
                .findFirst();
    }

    private static Stream<Picture> of(Predicate<Attachment> kind, Observation seen) {
        return seen.scenarios().stream()
                .flatMap(
                        scenario ->
                                scenario.attachments().stream()
                                        .filter(kind)
                                        .flatMap(
                                                file ->
                                                        picture(file, scenario, seen.run())
                                                                .stream()));
    }

    private static Optional<Picture> picture(Attachment file, ScenarioResult scenario, int run) {
        byte[] content = content(file);
        if (content.length == 0) {
            return Optional.empty();
        }
        if (isTable(file)) {
            return TableCells.in(content)
                    .map(rows -> new Picture(file.name(), scenario.name(), run, "", rows));
        }
        String uri =
                "data:" + file.type() + ";base64," + Base64.getEncoder().encodeToString(content);
        return Optional.of(new Picture(file.name(), scenario.name(), run, uri, List.of()));
    }

    private static boolean isTimeline(Attachment file) {
        return isSvg(file) && file.name().startsWith("Timeline");
    }

    private static boolean isSvg(Attachment file) {
        return file.type().equals("image/svg+xml");
    }

    private static boolean isTable(Attachment file) {
        return file.type().equals("text/html");
    }

    /** Nothing if it is too large, or missing. */
    private static byte[] content(Attachment file) {
        try {
            return Files.isRegularFile(file.file()) && Files.size(file.file()) <= LARGEST
                    ? Files.readAllBytes(file.file())
                    : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
