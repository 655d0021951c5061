package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.grading.GradeBook;
import claimcheck.grading.GradeBookFile;
import claimcheck.grading.GradingException;
import claimcheck.report.Reports;
import claimcheck.report.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the reports of runs that were made before. */
@Command(
        name = "report",
        description =
                "Makes one report of the result files that runs have left, or one grade book of those"
                        + " that runs or parts of 'grade' have left.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "RESULTS",
            description =
                    "folders of result files, one for each run, or of grades; target/allure-results if none is given")
    private List<Path> results = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "where the reports go, a grade book into the folder grades of it; ${DEFAULT-VALUE}",
            defaultValue = "reports")
    private Path to = Path.of("reports");

    @Mixin private GradeBookOutputs outputs = new GradeBookOutputs();

    ReportCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Path> folders =
                results.isEmpty() ? List.of(Path.of("target", "allure-results")) : results;
        if (folders.stream().anyMatch(ReportCommand::hasGrades)) {
            return reportGrades(folders);
        }
        RunRecord record = Reports.make(Catalogue.shipped(), folders, to);
        spec.commandLine().getOut().println(Reports.screen(record, to));
        return record.exitCode(Strictness.isOn());
    }

    private static boolean hasGrades(Path folder) {
        return Files.isRegularFile(folder.resolve(GradeBookFile.NAME));
    }

    /** Several runs or shards of {@code grade}. */
    private int reportGrades(List<Path> folders) throws IOException {
        List<GradeBook> books = new ArrayList<>();
        for (Path folder : folders) {
            if (!hasGrades(folder)) {
                throw new GradingException(
                        folder
                                + " has no "
                                + GradeBookFile.NAME
                                + "; give folders that 'grade' has left");
            }
            books.add(GradeBookFile.read(folder));
        }
        return outputs.write(
                GradeBookFile.merged(books), to.resolve("grades"), spec.commandLine().getOut());
    }
}
