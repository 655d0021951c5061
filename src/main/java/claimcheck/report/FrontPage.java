package claimcheck.report;

import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Coverage;
import claimcheck.catalogue.Document;
import claimcheck.catalogue.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page to start from: every claim, what is recorded of it, what the runs saw, what the
 * documents got wrong, and the way into Allure. One file, which needs nothing beside it.
 */
public final class FrontPage {

    /** What it is called; by this it is known again. */
    public static final String TITLE = "Claimcheck: what is true of concurrency on this JVM";

    /** As many differences as are shown without a click. */
    public static final int FEW = 6;

    private static final Pattern CODE = Pattern.compile("<code>([a-z0-9-]+/[a-z0-9-]+)</code>");

    private final RunRecord record;
    private final Admission admission;
    private final List<ClaimPanel> panels;
    private final Set<String> ids;
    private final String style = resource("page.css");
    private final String script = resource("page.js");

    private FrontPage(RunRecord record, AllureReport allure, Admission admission) {
        this.record = record;
        this.admission = admission;
        panels =
                record.claims().stream()
                        .map(
                                checked ->
                                        new ClaimPanel(
                                                checked, record, allure(allure, checked.claim())))
                        .toList();
        ids = claims().stream().map(Claim::id).collect(Collectors.toSet());
    }

    static void write(RunRecord record, AllureReport allure, Admission admission, Path file)
            throws IOException {
        Files.writeString(
                file, ClaimHtml.render("frontPage.jte", new FrontPage(record, allure, admission)));
    }

    private static String allure(AllureReport allure, Claim claim) {
        return "allure/index.html"
                + allure.fragment(ClaimLabels.documentTitle(claim), claim.topic(), claim.title())
                        .orElse("");
    }

    /** The runs, in order. */
    public List<Run> runs() {
        return record.runs();
    }

    /** What a run is called where it stands beside others. */
    public String label(int run) {
        return record.label(run);
    }

    /** All claims, each with its line and what it opens to. */
    public List<ClaimPanel> panels() {
        return panels;
    }

    /** The same by topic. */
    public Map<String, List<ClaimPanel>> topics() {
        Map<String, List<ClaimPanel>> topics = new LinkedHashMap<>();
        panels.forEach(
                panel ->
                        topics.computeIfAbsent(panel.claim().topic(), topic -> new ArrayList<>())
                                .add(panel));
        return topics;
    }

    /** The claims of which the runs do not say the same. */
    public List<ClaimPanel> differing() {
        return panels.stream().filter(ClaimPanel::differs).toList();
    }

    /** How many claims have that verdict, on the JDK of the first run. */
    public long count(Verdict.Kind kind) {
        return record.claims().stream()
                .filter(claim -> record.verdict(claim).kind() == kind)
                .count();
    }

    /** In how many claims a run saw that status. */
    public long count(Status status, int run) {
        return panels.stream()
                .filter(panel -> panel.on(run).filter(seen -> seen.status() == status).isPresent())
                .count();
    }

    /** The statuses that were seen by any run. */
    public List<Status> statuses() {
        return Arrays.stream(Status.values()).filter(status -> record.count(status) > 0).toList();
    }

    /** Whether a run was not asked for all claims. */
    public boolean isPartial() {
        return panels.stream().anyMatch(panel -> panel.observations().endsWith(ClaimPanel.NOT_RUN));
    }

    /** How many claims were run again and again. */
    public int admittedClaims() {
        return admission.claims().size();
    }

    /** How often they were, and with what result; empty if none was. */
    public String admitted() {
        return admitted(admission);
    }

    /** Where and when. */
    public String admittedWhere() {
        return AdmissionPage.made(admission);
    }

    /** The same of one of them. */
    public String admitted(Claim claim) {
        return admitted(admission.without(entry -> !entry.claim().equals(claim.id())));
    }

    private static String admitted(Admission admission) {
        int conditions = admission.conditions().size();
        return admission.entries().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d runs under %d %s on JDK %s: %s",
                        admission.runs(),
                        conditions,
                        conditions == 1 ? "condition" : "conditions",
                        String.join(" and ", admission.jdks()),
                        AdmissionPage.counts(admission.found()));
    }

    /** The documents that make a claim of the page. */
    public List<Document> documents() {
        return Document.all().stream()
                .filter(
                        document ->
                                claims().stream()
                                        .anyMatch(
                                                claim -> claim.documents().contains(document.id())))
                .toList();
    }

    /** What became of each section of the documents. */
    public Coverage coverage() {
        return new Coverage(Document.all(), claims());
    }

    /** What the documents got wrong. */
    public ReadingList readingList() {
        return ReadingList.of(Document.all(), claims());
    }

    /** Text of a claim as HTML, with a link from each claim that it names. */
    public String html(String markdown) {
        return CODE.matcher(ClaimHtml.markdown(markdown))
                .replaceAll(code -> ids.contains(code.group(1)) ? "<a href=\"#$1\">$0</a>" : "$0");
    }

    /** How the page looks. */
    public String style() {
        return style;
    }

    /** How it filters, opens and prints. */
    public String script() {
        return script;
    }

    /** What the page may load and run: its own pictures, its own style, and that script. */
    public String policy() {
        return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"
                + sha256(script)
                + "'";
    }

    /** When a run was made, as people read it. */
    public String time(Run run) {
        return run.started().replaceFirst("T(\\d\\d:\\d\\d):\\d\\dZ$", " $1 UTC");
    }

    /** Seconds as people read them. */
    public String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }

    /** How long all scenarios of an observation took. */
    public double total(Observation observation) {
        return observation.scenarios().stream().mapToDouble(ScenarioResult::seconds).sum();
    }

    private List<Claim> claims() {
        return record.claims().stream().map(CheckedClaim::claim).toList();
    }

    /** With the line ends that a browser makes of all others before it takes the hash. */
    static String resource(String name) {
        try (InputStream in = FrontPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
