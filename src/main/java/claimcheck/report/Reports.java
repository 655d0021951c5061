package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes all reports of one or more runs. */
public final class Reports {

    private static final String JSON = "claims.json";
    private static final String PAGE = "index.html";
    private static final String ALLURE = "allure";

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
        Admission admitted = Admission.in(to).overShipped(catalogue);
        remove(to);
        RunRecord record = RunRecord.read(catalogue, results);
        Files.createDirectories(to);
        ClaimsJson.write(record, to.resolve(JSON));
        AllureReport report = AllureReport.make(results, to.resolve(ALLURE));
        if (!admitted.entries().isEmpty()) {
            AdmissionPage.write(admitted, catalogue, to);
        }
        FrontPage.write(record, report, admitted, to.resolve(PAGE));
        return record;
    }

    /**
     * Removes the reports of an earlier run, where there are any.
     *
     * @throws FileAlreadyExistsException if there is a page of somebody else's
     */
    public static void remove(Path reports) throws IOException {
        refuseStrangersPage(reports.resolve(PAGE));
        for (String stale : List.of(JSON, PAGE, AdmissionPage.NAME, ALLURE + "/index.html")) {
            Files.deleteIfExists(reports.resolve(stale));
        }
    }

    private static void refuseStrangersPage(Path page) throws IOException {
        if (Files.isRegularFile(page)
                && Files.size(page) > 0
                && !Files.readString(page).contains(FrontPage.TITLE)) {
            throw new FileAlreadyExistsException(page + ", which is no report of this kit's");
        }
    }

    /** What the end of a run says on one screen. */
    public static String screen(RunRecord record, Path reports) {
        return Screen.of(record, reports.toAbsolutePath().normalize());
    }
}
