package claimcheck.report;

import claimcheck.catalogue.Claim;
import claimcheck.exercise.Kit;
import claimcheck.scenario.Variant;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records beside Allure's result files on what a run was made and how far it came, and says a line
 * for each claim as it finishes. Registered with the JUnit platform; silent where no scenario is in
 * the plan.
 */
public final class RunRecorder implements TestExecutionListener {

    private final Map<String, List<ScenarioResult>> results = new HashMap<>();
    private final Map<String, Long> starts = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final Properties properties = new Properties();
    private @Nullable TestPlan running;
    private long claims;

    /** For the JUnit platform. */
    public RunRecorder() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        running = plan;
        claims =
                plan.getRoots().stream()
                        .flatMap(root -> plan.getDescendants(root).stream())
                        .filter(node -> claimOf(node).isPresent())
                        .count();
        if (claims > 0) {
            properties.setProperty("jdk", System.getProperty("java.version"));
            properties.setProperty("vendor", System.getProperty("java.vendor"));
            properties.setProperty(
                    "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            properties.setProperty(
                    "cpus", String.valueOf(Runtime.getRuntime().availableProcessors()));
            properties.setProperty("kit", Kit.version());
            properties.setProperty(
                    "started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            properties.setProperty("claims", System.getProperty("claims", ""));
            properties.setProperty(RunProperties.VARIANT, System.getProperty(Variant.PROPERTY, ""));
            write();
        }
    }

    @Override
    public void executionStarted(TestIdentifier node) {
        starts.put(node.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier node, String reason) {
        if (node.isTest()) {
            note(node, "skipped", reason);
        } else {
            claimOf(node).ifPresent(claim -> finish(claim, node));
        }
    }

    @Override
    public void executionFinished(TestIdentifier node, TestExecutionResult result) {
        if (node.isTest()) {
            String message =
                    result.getThrowable()
                            .map(error -> String.valueOf(error.getMessage()))
                            .orElse("");
            note(node, status(result), message);
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL && isCanary(node)) {
                say("canary: " + node.getDisplayName());
            }
        } else {
            claimOf(node).ifPresent(claim -> finish(claim, node));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (claims > 0) {
            properties.setProperty(RunProperties.FINISHED, "true");
            write();
        }
    }

    /** As Allure has it. */
    private static String status(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "passed";
            case ABORTED -> "skipped";
            case FAILED ->
                    result.getThrowable().filter(AssertionError.class::isInstance).isPresent()
                            ? "failed"
                            : "broken";
        };
    }

    private void note(TestIdentifier node, String status, String message) {
        node.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getClassName())
                .flatMap(Claim::shownBy)
                .ifPresent(
                        claim ->
                                results.computeIfAbsent(claim, id -> new ArrayList<>())
                                        .add(
                                                new ScenarioResult(
                                                        sentence(node),
                                                        status,
                                                        0,
                                                        message,
                                                        List.of(),
                                                        List.of())));
    }

    /** One invocation of a method that has parameters is named by the method and by them. */
    private String sentence(TestIdentifier node) {
        return Optional.ofNullable(running)
                        .flatMap(plan -> plan.getParent(node))
                        .filter(parent -> parent.getSource().orElse(null) instanceof MethodSource)
                        .map(parent -> parent.getDisplayName() + " ")
                        .orElse("")
                + node.getDisplayName();
    }

    private void finish(String claim, TestIdentifier node) {
        done.add(claim);
        properties.setProperty(RunProperties.DONE, String.join(",", done));
        write();
        Observation observation = Observation.of(0, results.getOrDefault(claim, List.of()));
        double seconds =
                (System.nanoTime() - starts.getOrDefault(node.getUniqueId(), System.nanoTime()))
                        / 1e9;
        String reason = observation.reason().isEmpty() ? "" : ": " + observation.reason();
        say(
                String.format(
                        Locale.ROOT,
                        "%3d/%d %-14s %s (%.1f s)%s",
                        done.size(),
                        claims,
                        observation.status(),
                        claim,
                        seconds,
                        reason));
    }

    /** The run's own output is where a person waits for it. */
    private static void say(String line) {
        System.out.println(line);
    }

    private boolean isCanary(TestIdentifier node) {
        return claims > 0
                && node.getSource()
                        .filter(MethodSource.class::isInstance)
                        .filter(source -> ((MethodSource) source).getClassName().endsWith("Canary"))
                        .isPresent();
    }

    private void write() {
        RunProperties.write(
                Path.of(System.getProperty("allure.results.directory", "allure-results")),
                properties);
    }

    private static Optional<String> claimOf(TestIdentifier node) {
        return node.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .flatMap(Claim::shownBy);
    }
}
