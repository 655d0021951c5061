package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.exercise.Exercises;
import claimcheck.report.Admission;
import claimcheck.report.Reports;
import claimcheck.report.RunRecord;
import claimcheck.report.UnreadableRunException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks claims on one JDK after the other and makes the reports. */
@Command(
        name = "check",
        description =
                "Runs the scenarios of claims, on this JDK if no other is given, and makes the reports.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Selection selection = new Selection();

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
        List<String> ids = selection.names();
        int count =
                variant.isEmpty()
                        ? catalogue.select(ids).size()
                        : Exercises.with(variant, ids).size();
        List<Jdk> jdks = jdks();
        Admission.in(to); // what cannot be read is told now, and not when all has been run
        Path all = to.resolve("results");
        refuseStrangers(all);
        Reports.remove(to);
        if (Files.exists(all)) {
            PathUtils.deleteDirectory(all);
        }
        Files.createDirectories(all);
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
                    Files.createDirectory(all.resolve(String.valueOf(jdks.indexOf(jdk) + 1)));
            String end = new ScenarioJvm(jdk, ids, variant).run(List.of(), List.of(), results);
            String trouble = trouble(catalogue, results);
            if (trouble.isEmpty()) {
                recorded.add(results);
            } else {
                spec.commandLine()
                        .getErr()
                        .println(
                                "claimcheck: could not judge: the scenarios' JVM "
                                        + end
                                        + " and left "
                                        + trouble);
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

    /** It holds a numbered folder for each JDK, and is made anew. */
    private static void refuseStrangers(Path results) throws IOException {
        if (!Files.isDirectory(results)) {
            return;
        }
        try (Stream<Path> files = Files.list(results)) {
            Optional<Path> other =
                    files.filter(file -> !file.getFileName().toString().matches("\\d+"))
                            .findFirst();
            if (other.isPresent()) {
                throw new FileAlreadyExistsException(
                        other.get() + ", which is no result of this kit's");
            }
        }
    }

    /**
     * Why a JDK is left out of the report, and takes nothing from the others; empty if it is not.
     */
    private static String trouble(Catalogue catalogue, Path results) {
        if (!Files.exists(results.resolve("run.properties"))) {
            return "no record";
        }
        try {
            RunRecord.read(catalogue, List.of(results));
            return "";
        } catch (UnreadableRunException e) {
            return "no record that can be read: " + e.getMessage();
        }
    }

    /** Those asked for, each once. */
    private List<Jdk> jdks() throws IOException {
        List<Jdk> jdks = new ArrayList<>(allJdks ? Jdk.installed(System.getenv()) : List.of());
        try {
            homes.stream().map(Jdk::at).filter(jdk -> !jdks.contains(jdk)).forEach(jdks::add);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--jdk: " + e.getMessage(), e);
        }
        return jdks.isEmpty() ? List.of(Jdk.running()) : jdks;
    }
}
