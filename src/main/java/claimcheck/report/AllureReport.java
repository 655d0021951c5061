package claimcheck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Allure's report in one file that opens without a server, made by Allure's own generator in a JVM
 * of its own.
 *
 * <p>The generator can leave an empty report and say nothing: what it left is read again and
 * counted.
 */
final class AllureReport {

    /** Each result falls into exactly one: Allure shows a test in every category that matches. */
    private static final String CATEGORIES =
            """
            [
              {"name": "Contradicted", "matchedStatuses": ["failed"]},
              {"name": "Broken scenario", "matchedStatuses": ["broken"]},
              {"name": "Inconclusive", "matchedStatuses": ["skipped"], "messageRegex": "(?s)inconclusive: .*"},
              {"name": "Not applicable", "matchedStatuses": ["skipped"], "messageRegex": "(?s)not applicable: .*"}
            ]
            """;

    private static final long PATIENCE_SECONDS = 300;
    private static final Pattern TREE = Pattern.compile("d\\('data/behaviors\\.json','([^']*)'\\)");

    /** Without analytics the generator leaves out what sends, but not what would be sent. */
    private static final Pattern TRACKING =
            Pattern.compile("<script>\\s*window\\.dataLayer.*?</script>", Pattern.DOTALL);

    /**
     * Scenarios stand in the order of their source, which is that in which they ran, until a person
     * sorts them otherwise; by itself Allure sorts by name.
     */
    private static final String SORTED =
            """
            <head>
                <script>
                    const chosen = Storage.prototype.getItem;
                    Storage.prototype.getItem = function (key) {
                        return chosen.call(this, key) ?? (key.startsWith('ALLURE_REPORT_SETTINGS_')
                            ? '{"treeSorting": {"sorter": "sorter.order", "ascending": true}}' : null);
                    };
                </script>
            """;

    private final Map<List<String>, String> stories = new HashMap<>();

    private AllureReport() {}

    /**
     * Makes it.
     *
     * @param results the folders of the runs
     * @param to the folder for {@code index.html}
     * @throws IOException if it could not be made, or is not whole; the message says why
     */
    static AllureReport make(List<Path> results, Path to) throws IOException {
        Path work = Files.createTempDirectory("claimcheck-allure-");
        try {
            Path input = Files.createDirectory(work.resolve("results"));
            long expected = 0;
            for (Path folder : results) {
                expected += copy(folder, input);
            }
            Files.writeString(input.resolve("categories.json"), CATEGORIES);
            Path output = work.resolve("report");
            generate(input, output, work.resolve("generator.log"));
            Files.createDirectories(to);
            Path page = to.resolve("index.html");
            String html =
                    TRACKING.matcher(Files.readString(output.resolve("index.html")))
                            .replaceAll("")
                            .replaceFirst("<head>\\R", SORTED);
            var report = new AllureReport();
            report.readBack(html, expected);
            Files.writeString(page, html);
            return report;
        } finally {
            PathUtils.deleteDirectory(work);
        }
    }

    /** The part of the page's address that opens a claim. */
    Optional<String> fragment(String epic, String feature, String story) {
        return Optional.ofNullable(stories.get(List.of(epic, feature, story)))
                .map(uid -> "#behaviors/" + uid);
    }

    private static long copy(Path folder, Path input) throws IOException {
        long results = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        input.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
                results += file.toString().endsWith("-result.json") ? 1 : 0;
            }
        }
        return results;
    }

    private static void generate(Path input, Path output, Path log) throws IOException {
        Path home = home();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        home.resolve("lib")
                                + "/*"
                                + System.getProperty("path.separator")
                                + home.resolve("lib/config"),
                        "io.qameta.allure.CommandLine",
                        "generate",
                        "--single-file",
                        "--clean",
                        "--output",
                        output.toString(),
                        input.toString());
        builder.environment().put("APP_HOME", home.toString());
        builder.environment().put("ALLURE_NO_ANALYTICS", "true");
        Process generator =
                builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())).start();
        try {
            if (!generator.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(
                        "Allure's generator was not done in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Allure's generator was at work", e);
        } finally {
            generator.destroyForcibly();
        }
        if (generator.exitValue() != 0 || !Files.exists(output.resolve("index.html"))) {
            throw new IOException(
                    "Allure's generator ended with "
                            + generator.exitValue()
                            + ":\n"
                            + Files.readString(log));
        }
    }

    /** The generator lies beside the kit's jar, or beside the folder of its classes. */
    private static Path home() throws IOException {
        try {
            Path kit =
                    Path.of(
                            AllureReport.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path beside = kit.resolveSibling("allure");
            if (Files.isDirectory(beside)) {
                try (Stream<Path> versions = Files.list(beside)) {
                    return versions.filter(version -> Files.isDirectory(version.resolve("lib")))
                            .max(Comparator.naturalOrder())
                            .orElseThrow(
                                    () ->
                                            new IOException(
                                                    beside
                                                            + ": no generator in it; run 'mvn package'"));
                }
            }
            throw new IOException(beside + ": Allure's generator is not there; run 'mvn package'");
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void readBack(String page, long expected) throws IOException {
        Matcher tree = TREE.matcher(page);
        if (!tree.find()) {
            throw new IOException("Allure's report has no tree of behaviours in it");
        }
        var decoded = new String(Base64.getDecoder().decode(tree.group(1)), StandardCharsets.UTF_8);
        JsonNode root = new ObjectMapper().readTree(decoded);
        long shown = 0;
        for (JsonNode epic : root.path("children")) {
            for (JsonNode feature : epic.path("children")) {
                for (JsonNode story : feature.path("children")) {
                    stories.put(
                            List.of(name(epic), name(feature), name(story)),
                            story.path("uid").asText());
                    shown += story.path("children").size();
                }
            }
        }
        if (shown != expected) {
            throw new IOException(
                    "Allure's report shows " + shown + " of " + expected + " results");
        }
    }

    private static String name(JsonNode node) {
        return node.path("name").asText();
    }
}
