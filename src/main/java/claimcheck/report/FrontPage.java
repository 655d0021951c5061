package claimcheck.report;

import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Coverage;
import claimcheck.catalogue.Document;
import claimcheck.catalogue.Verdict;
import claimcheck.catalogue.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page to start from: every claim, what is recorded of it, what the runs saw, and the way into
 * Allure.
 */
public final class FrontPage {

    private final RunRecord record;
    private final AllureReport allure;

    private FrontPage(RunRecord record, AllureReport allure) {
        this.record = record;
        this.allure = allure;
    }

    static void write(RunRecord record, AllureReport allure, Path file) throws IOException {
        Files.writeString(file, ClaimHtml.render("frontPage.jte", new FrontPage(record, allure)));
    }

    /** The runs, in order. */
    public List<Run> runs() {
        return record.runs();
    }

    /** The claims by topic. */
    public Map<String, List<CheckedClaim>> topics() {
        Map<String, List<CheckedClaim>> topics = new LinkedHashMap<>();
        record.claims()
                .forEach(
                        claim ->
                                topics.computeIfAbsent(
                                                claim.claim().topic(), topic -> new ArrayList<>())
                                        .add(claim));
        return topics;
    }

    /** How many claims there are. */
    public int claims() {
        return record.claims().size();
    }

    /** How many claims have that verdict, on the JDK of the first run. */
    public long count(Verdict.Kind kind) {
        return record.claims().stream()
                .filter(claim -> record.verdict(claim).kind() == kind)
                .count();
    }

    /** How many observations have that status. */
    public long count(Status status) {
        return record.count(status);
    }

    /** The statuses that were seen. */
    public List<Status> statuses() {
        return List.of(Status.values()).stream()
                .filter(status -> record.count(status) > 0)
                .toList();
    }

    /** Where a claim is shown in Allure. */
    public String allure(Claim claim) {
        return "allure/index.html"
                + allure.fragment(ClaimLabels.documentTitle(claim), claim.topic(), claim.title())
                        .orElse("");
    }

    /** Text of a claim as HTML. */
    public String html(String markdown) {
        return ClaimHtml.markdown(markdown);
    }

    /** The kind of verdict as a CSS class; one of its own where it depends on the JDK. */
    public static String css(Verdicts verdicts) {
        return verdicts.brief().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** What became of each section of the documents. */
    public Coverage coverage() {
        return new Coverage(
                Document.all(), record.claims().stream().map(CheckedClaim::claim).toList());
    }

    /** Seconds as people read them. */
    public String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }

    /** How long all scenarios of an observation took. */
    public double total(Observation observation) {
        return observation.scenarios().stream().mapToDouble(ScenarioResult::seconds).sum();
    }
}
