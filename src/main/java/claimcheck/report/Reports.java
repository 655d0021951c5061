package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes all reports of one or more runs. */
public final class Reports {

    private Reports() {}

    /**
     * Writes {@code claims.json}, {@code allure/index.html} and {@code index.html} into a folder;
     * what an earlier run left there under these names is gone first, so that a report that could
     * not be made is not there.
     *
     * @param results folders of result files, one for each run
     * @return what the runs say
     * @throws UnreadableRunException if a folder holds no run, or what {@link Admission} has left
     *     cannot be read
     * @throws IOException if a report could not be made
     */
    public static RunRecord make(Catalogue catalogue, List<Path> results, Path to)
            throws IOException {
        Admission admitted = Admission.in(to);
        Path json = to.resolve("claims.json");
        Path page = to.resolve("index.html");
        Path allure = to.resolve("allure");
        Path admission = to.resolve(AdmissionPage.NAME);
        for (Path stale : List.of(json, page, admission, allure.resolve("index.html"))) {
            Files.deleteIfExists(stale);
        }
        RunRecord record = RunRecord.read(catalogue, results);
        Files.createDirectories(to);
        ClaimsJson.write(record, json);
        AllureReport report = AllureReport.make(results, allure);
        if (!admitted.entries().isEmpty()) {
            AdmissionPage.write(admitted, catalogue, to);
        }
        FrontPage.write(record, report, admitted, page);
        return record;
    }

    /** What the end of a run says on one screen. */
    public static String screen(RunRecord record, Path reports) {
        return Screen.of(record, reports.toAbsolutePath().normalize());
    }
}
