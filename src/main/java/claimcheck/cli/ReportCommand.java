package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.report.Reports;
import claimcheck.report.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the reports of runs that were made before. */
@Command(
        name = "report",
        description = "Makes one report of the result files that runs have left.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "RESULTS",
            description =
                    "folders of result files, one for each run; target/allure-results if none is given")
    private List<Path> results = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where the reports go; ${DEFAULT-VALUE}",
            defaultValue = "reports")
    private Path to = Path.of("reports");

    ReportCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Path> folders =
                results.isEmpty() ? List.of(Path.of("target", "allure-results")) : results;
        RunRecord record = Reports.make(Catalogue.shipped(), folders, to);
        spec.commandLine().getOut().println(Reports.screen(record, to));
        return record.exitCode(Strictness.isOn());
    }
}
