package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.exercise.Exercises;
import claimcheck.report.Reports;
import claimcheck.report.RunRecord;
import claimcheck.scenario.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks claims on this JDK and makes the reports. */
@Command(
        name = "check",
        description = "Runs the scenarios of claims on this JDK, and makes the reports.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int FIRST_JDK_TO_ASK_FOR_NATIVE_ACCESS = 24;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "claims or topics; all if none is given")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--variant",
            description =
                    "judge this variant of the exercises: starter, or the name of a solution or a decoy",
            defaultValue = "")
    private String variant = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where the reports go; ${DEFAULT-VALUE}",
            defaultValue = "reports")
    private Path to = Path.of("reports");

    CheckCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.shipped();
        int count =
                variant.isEmpty()
                        ? catalogue.select(ids).size()
                        : Exercises.with(variant, ids).size();
        spec.commandLine()
                .getOut()
                .println("checking " + count + (count == 1 ? " claim" : " claims"));
        Path results = to.resolve("results");
        empty(results);
        int ended = runScenarios(results);
        if (!Files.exists(results.resolve("run.properties"))) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "claimcheck: could not judge: the scenarios' JVM ended with "
                                    + ended
                                    + " and left no record");
            return ExitCode.COULD_NOT_JUDGE;
        }
        RunRecord record = Reports.make(catalogue, List.of(results), to);
        spec.commandLine().getOut().println(Reports.screen(record, to));
        return record.exitCode(Strictness.isOn());
    }

    /**
     * In a JVM of its own: whatever a scenario does to it, the report is made, and what has no
     * result is an error.
     */
    private int runScenarios(Path results) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= FIRST_JDK_TO_ASK_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Dallure.results.directory=" + results.toAbsolutePath());
        command.add("-Dclaims=" + String.join(",", ids));
        command.add("-D" + Variant.PROPERTY + "=" + variant);
        command.add("-Dclaimcheck.delay=" + System.getProperty("claimcheck.delay", "1"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ScenarioRun.class.getName()));
        Process scenarios = new ProcessBuilder(command).inheritIO().start();
        try {
            return scenarios.waitFor();
        } finally {
            scenarios.descendants().forEach(ProcessHandle::destroyForcibly);
            scenarios.destroyForcibly();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
