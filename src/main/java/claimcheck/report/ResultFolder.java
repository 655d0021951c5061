package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Exercise;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The result files of one run: Allure's, and on what it was made. */
final class ResultFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STRESS_CANARY = "claimcheck.stress.StressCanary";

    /** The classes without whose results nothing is believed. */
    static final Set<String> CANARIES =
            Set.of(STRESS_CANARY, "claimcheck.interleaving.InterleavingCanary");

    /** No path: what a result attaches lies beside it. */
    private static final Pattern FILE_HERE = Pattern.compile("[\\w-][\\w.-]*");

    private final Run run;
    private final int number;
    private final Set<String> done;
    private final Set<String> selected;
    private final Map<String, List<ScenarioResult>> byOwner;

    private ResultFolder(
            Run run,
            int number,
            Set<String> done,
            Set<String> selected,
            Map<String, List<ScenarioResult>> byOwner) {
        this.run = run;
        this.number = number;
        this.done = done;
        this.selected = selected;
        this.byOwner = byOwner;
    }

    static ResultFolder read(Path folder, int number, Catalogue catalogue) {
        Properties properties = RunProperties.read(folder);
        List<JsonNode> files = files(folder);
        Map<String, List<ScenarioResult>> byOwner = new HashMap<>();
        files.forEach(
                file ->
                        byOwner.computeIfAbsent(owner(file), name -> new ArrayList<>())
                                .add(result(folder, file)));
        List<String> names = Catalogue.names(properties.getProperty("claims", ""));
        boolean ofExercises = !properties.getProperty(RunProperties.VARIANT, "").isEmpty();
        List<String> selected =
                ofExercises
                        ? catalogue.selectExercises(names).stream().map(Exercise::id).toList()
                        : catalogue.select(names).stream().map(Claim::id).toList();
        return new ResultFolder(
                run(
                        properties,
                        feature(folder, properties),
                        names,
                        files,
                        troubles(properties, byOwner)),
                number,
                Set.copyOf(Catalogue.names(properties.getProperty(RunProperties.DONE, ""))),
                Set.copyOf(selected),
                byOwner);
    }

    Run run() {
        return run;
    }

    /** What this run found of a claim; empty if it was not asked for it. */
    Optional<Observation> observation(Claim claim) {
        if (!selected.contains(claim.id())) {
            return Optional.empty();
        }
        if (claim.untestable().isPresent()) {
            String reason = "no scenario can show it: " + claim.untestable().get();
            return Optional.of(new Observation(number, Status.NOT_APPLICABLE, reason, List.of()));
        }
        List<ScenarioResult> results = byOwner.getOrDefault(claim.id(), List.of());
        Observation observation = Observation.of(number, results);
        boolean cutShort =
                observation.status() != Status.CONTRADICTED && !done.contains(claim.id());
        return Optional.of(
                cutShort
                        ? new Observation(
                                number, Status.ERROR, "no result: the run ended before it", results)
                        : observation);
    }

    private static List<JsonNode> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .map(ResultFolder::parse)
                    .sorted(Comparator.comparingLong(file -> file.path("start").asLong()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(Path file) {
        String trouble = file + ": is no result file; run the scenarios again";
        try {
            JsonNode result = JSON.readTree(file.toFile());
            if (!result.isObject()) {
                throw new UnreadableRunException(trouble); // as where there was no room for it
            }
            return result;
        } catch (IOException e) {
            throw new UnreadableRunException(trouble, e);
        }
    }

    /** The claim that a result belongs to; of a canary, its class. */
    private static String owner(JsonNode file) {
        String testClass = testClass(file);
        return Claim.shownBy(testClass).orElse(testClass);
    }

    private static String testClass(JsonNode file) {
        return StreamSupport.stream(file.path("labels").spliterator(), false)
                .filter(label -> label.path("name").asText().equals("testClass"))
                .map(label -> label.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static ScenarioResult result(Path folder, JsonNode file) {
        List<String> seen =
                StreamSupport.stream(file.path("steps").spliterator(), false)
                        .map(step -> step.path("name").asText())
                        .toList();
        return new ScenarioResult(
                file.path("name").asText(),
                file.path("status").asText("none"),
                (file.path("stop").asLong() - file.path("start").asLong()) / 1000.0,
                file.path("statusDetails").path("message").asText(""),
                seen,
                attachments(folder, file));
    }

    /** Those of a result or a step and of its steps; only files of this folder are attached. */
    private static List<Attachment> attachments(Path folder, JsonNode node) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode attachment : node.path("attachments")) {
            String file = attachment.path("source").asText();
            if (FILE_HERE.matcher(file).matches()) {
                attachments.add(
                        new Attachment(
                                attachment.path("name").asText(),
                                attachment.path("type").asText(),
                                folder.resolve(file)));
            }
        }
        node.path("steps").forEach(step -> attachments.addAll(attachments(folder, step)));
        return attachments;
    }

    private static List<String> troubles(
            Properties properties, Map<String, List<ScenarioResult>> byOwner) {
        List<String> troubles = new ArrayList<>();
        if (!properties.containsKey(RunProperties.FINISHED)) {
            troubles.add(
                    "the run was cut short: its JVM ended, or was ended, before the last scenario");
        }
        for (String canary : CANARIES.stream().sorted().toList()) {
            List<ScenarioResult> results = byOwner.getOrDefault(canary, List.of());
            Observation observation = Observation.of(0, results);
            boolean cannotDecide =
                    observation.status() == Status.INCONCLUSIVE
                            && canary.equals(STRESS_CANARY)
                            && hasOneCore(properties);
            if (observation.status() != Status.CONFIRMED && !cannotDecide) {
                troubles.add("canary " + canary + ": " + observation.reason());
            }
        }
        return troubles;
    }

    /** There no stress test decides anything, and the canary does not either. */
    private static boolean hasOneCore(Properties properties) {
        return properties.getProperty("cpus", "").equals("1");
    }

    /** A verdict may depend on it, so a run without it says nothing. */
    private static int feature(Path folder, Properties properties) {
        String jdk = properties.getProperty("jdk", "?");
        try {
            return Runtime.Version.parse(jdk).feature();
        } catch (IllegalArgumentException e) {
            throw new UnreadableRunException(
                    folder.resolve("run.properties")
                            + ": '"
                            + jdk
                            + "' is no version of a JDK; run the scenarios again",
                    e);
        }
    }

    private static Run run(
            Properties properties,
            int feature,
            List<String> names,
            List<JsonNode> files,
            List<String> troubles) {
        long start = files.stream().mapToLong(file -> file.path("start").asLong()).min().orElse(0);
        long stop = files.stream().mapToLong(file -> file.path("stop").asLong()).max().orElse(0);
        return new Run(
                properties.getProperty("jdk", "?"),
                feature,
                properties.getProperty("vendor", "?"),
                properties.getProperty("os", "?"),
                Integer.parseInt(properties.getProperty("cpus", "0")),
                properties.getProperty("kit", "?"),
                properties.getProperty("started", "?"),
                (stop - start) / 1000.0,
                names,
                properties.getProperty(RunProperties.VARIANT, ""),
                troubles);
    }
}
