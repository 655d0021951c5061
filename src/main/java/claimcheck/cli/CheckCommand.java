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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks claims on one JDK after the other and makes the reports. */
@Command(
        name = "check",
        description =
                "Runs the scenarios of claims, on this JDK if no other is given, and makes the reports.",
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
            names = "--jdk",
            paramLabel = "HOME",
            description = "run them on this JDK instead; several are run one after the other")
    private List<Path> homes = new ArrayList<>();

    @Option(
            names = "--all-jdks",
            description = "run them on every JDK that is found where JDKs are usually installed")
    private boolean allJdks;

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
        List<Jdk> jdks = jdks();
        empty(to.resolve("results"));
        List<Path> recorded = new ArrayList<>();
        for (Jdk jdk : jdks) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "checking "
                                    + count
                                    + (count == 1 ? " claim on JDK " : " claims on JDK ")
                                    + jdk.version());
            Path results =
                    Files.createDirectory(
                            to.resolve("results").resolve(String.valueOf(jdks.indexOf(jdk) + 1)));
            String end = runScenarios(jdk, results);
            if (Files.exists(results.resolve("run.properties"))) {
                recorded.add(results);
            } else {
                spec.commandLine()
                        .getErr()
                        .println(
                                "claimcheck: could not judge: the scenarios' JVM "
                                        + end
                                        + " and left no record");
            }
        }
        if (recorded.isEmpty()) {
            return ExitCode.COULD_NOT_JUDGE;
        }
        RunRecord record = Reports.make(catalogue, recorded, to);
        spec.commandLine().getOut().println(Reports.screen(record, to));
        int code = record.exitCode(Strictness.isOn());
        return code == ExitCode.AS_RECORDED && recorded.size() < jdks.size()
                ? ExitCode.COULD_NOT_JUDGE
                : code;
    }

    /** Those asked for, each once. */
    private List<Jdk> jdks() throws IOException {
        List<Jdk> jdks = new ArrayList<>(allJdks ? Jdk.installed() : List.of());
        try {
            homes.stream().map(Jdk::at).filter(jdk -> !jdks.contains(jdk)).forEach(jdks::add);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--jdk: " + e.getMessage(), e);
        }
        return jdks.isEmpty() ? List.of(Jdk.running()) : jdks;
    }

    /**
     * In a JVM of its own: whatever a scenario does to it, the report is made, and what has no
     * result is an error.
     *
     * @return what became of it
     */
    private String runScenarios(Jdk jdk, Path results) throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        if (jdk.feature() >= FIRST_JDK_TO_ASK_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Dallure.results.directory=" + results.toAbsolutePath());
        command.add("-Dclaims=" + String.join(",", ids));
        command.add("-D" + Variant.PROPERTY + "=" + variant);
        command.add("-Dclaimcheck.delay=" + System.getProperty("claimcheck.delay", "1"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ScenarioRun.class.getName()));
        Process scenarios;
        try {
            scenarios = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            return "could not be started (" + e.getMessage() + ")";
        }
        try {
            return jdk.java() + " ended with " + scenarios.waitFor();
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
