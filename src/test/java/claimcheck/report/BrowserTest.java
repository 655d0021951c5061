package claimcheck.report;

import static claimcheck.report.FrontPageInBrowser.NARROW;
import static claimcheck.report.FrontPageInBrowser.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.BuildDirectory;
import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.scenario.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The reports of a run as a person uses them: in a browser, from files. */
@Tag("browser")
class BrowserTest {

    private static final String CANARY = "https://canary.invalid/";

    @TempDir private static Path folder;

    private static Catalogue catalogue;
    private static RunRecord record;
    private static Browser browser;
    private static FrontPageInBrowser front;
    private static AllureInBrowser allure;

    @BeforeAll
    static void make() throws Exception {
        Browser.assumeInstalled();
        catalogue = Catalogue.shipped();
        Path results = folder.resolve("results");
        ShownRun.make(catalogue, results);
        record = Reports.make(catalogue, List.of(results), report(""));
        AdmissionPage.write(
                Admission.of(record, "17.0.15", "quiet")
                        .plus(Admission.of(record, "17.0.15", "-Xint")),
                catalogue,
                report(""));
        browser = Browser.start(Files.createDirectory(folder.resolve("claimcheck-browser")));
        front = new FrontPageInBrowser(browser, report("index.html"));
        allure = new AllureInBrowser(browser);
        openCanary();
    }

    /** Shows that what must not be there would be seen. */
    private static void openCanary() {
        browser.open("data:text/html,<img src='" + CANARY + "'>");
        Await.until("the lost picture is logged", () -> !browser.errors().isEmpty());
    }

    @AfterEach
    void nothing_is_logged_as_an_error() {
        assertThat(browser.errors()).isEmpty();
    }

    @AfterAll
    static void end_having_asked_no_other_machine() throws IOException {
        if (browser != null) {
            browser.close();
            assertThat(browser.requestsOfPages()).containsOnly(CANARY);
        }
    }

    @Test
    void the_front_page_shows_every_claim_once() {
        front.open();

        assertThat(front.claims()).containsExactlyInAnyOrderElementsOf(claims(checked -> true));
    }

    @Test
    void a_claim_opens_by_a_click_and_shows_what_was_seen() {
        front.open();
        assertThat(front.isOpen(ShownRun.DEADLOCK)).isFalse();

        front.line(ShownRun.DEADLOCK).click();

        front.awaitOpen(ShownRun.DEADLOCK);
        browser.run("arguments[0].scrollIntoView()", front.line(ShownRun.DEADLOCK));
        Await.until(
                "its picture is there",
                () ->
                        browser.holds(
                                "return arguments[0].naturalWidth > 0",
                                front.picture(ShownRun.DEADLOCK)));
        screenshot("front-open");
    }

    @Test
    void a_claim_opens_by_the_keyboard() {
        front.open();

        front.line(ShownRun.DEADLOCK).sendKeys(Keys.ENTER);

        front.awaitOpen(ShownRun.DEADLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic", "document", "verdict", "observation", "exercise"})
    void a_filter_leaves_the_claims_that_are_so(String filter) {
        front.open();
        List<String> options = front.options(filter);

        assertThat(options).hasSizeGreaterThan(2).startsWith("");
        for (String option : options.subList(1, options.size())) {
            front.choose(filter, option);

            assertThat(front.claims())
                    .as(option)
                    .isNotEmpty()
                    .isEqualTo(claims(checked -> words(checked, filter).contains(option)));
        }
    }

    @Test
    void a_text_is_looked_for_in_all_of_a_claim_and_filters_narrow_each_other() {
        front.open();

        front.text().sendKeys("READ a");
        List<String> withText = front.claims();
        assertThat(withText).hasSizeBetween(1, catalogue.claims().size() - 1);

        front.choose("topic", "deadlock");
        assertThat(front.claims())
                .isNotEmpty()
                .isEqualTo(withText.stream().filter(id -> id.startsWith("deadlock/")).toList());

        front.text().sendKeys(" nobody writes this");
        assertThat(front.claims()).isEmpty();

        front.text().sendKeys(Keys.ESCAPE);
        assertThat(front.claims()).hasSameSizeAs(catalogue.claims());
    }

    @Test
    void the_address_of_a_filtered_page_leads_to_what_is_shown() {
        front.open();
        front.choose("topic", "locks");
        front.text().sendKeys("owner");
        List<String> shown = front.claims();
        assertThat(shown).hasSizeBetween(1, catalogue.claims().size() - 1);

        browser.open(browser.address());

        assertThat(front.claims()).isEqualTo(shown);
    }

    @Test
    void the_address_of_a_claim_opens_it_whatever_is_filtered() {
        front.open();
        front.choose("topic", "locks");

        browser.open(browser.address() + "#" + ShownRun.DEADLOCK);

        front.awaitOpen(ShownRun.DEADLOCK);
    }

    @Test
    void the_front_page_as_long_as_it_gets_needs_no_scrolling_to_the_side() {
        front.open("light", NARROW);
        screenshot("front-light-" + NARROW);

        front.openAllBut("none");

        assertThat(browser.tooWide()).isZero();
        assertThat(
                        (Long)
                                browser.run(
                                        "return [...document.querySelectorAll('.scroll:has(table)')]"
                                                + ".filter(each => each.scrollWidth > each.clientWidth).length"))
                .as("tables that are wider than the page")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"light, " + WIDE, "dark, " + NARROW})
    void all_of_the_front_page_can_be_read_and_reached(String colours, int width)
            throws IOException {
        front.open(colours, width);
        screenshot("front-" + colours + "-" + width);

        front.openAllBut("[data-observation=not-run]"); // they hold nothing that the others lack

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ShownRun.DEADLOCK + ", image/svg+xml",
        ShownRun.PICTURES + ", image/png",
        ShownRun.TABLES + ", text/csv",
        ShownRun.STRESSED + ", text/html"
    })
    void the_link_of_a_claim_leads_to_its_scenarios_in_allure_and_these_show_their_evidence(
            String id, String kind) {
        front.open();
        front.line(id).click();
        front.awaitOpen(id);
        front.linkToAllure(id).click();

        browser.awaitText(scenarios(id).get(0).name());
        assertThat(browser.text())
                .containsSubsequence(names(scenarios(id)))
                .doesNotContain(names(scenariosOfOthers(id)));

        ScenarioResult scenario =
                scenarios(id).stream()
                        .filter(it -> kinds(it).contains(kind))
                        .findFirst()
                        .orElseThrow();
        allure.select(scenario.name());
        assertThat(allure.evidence()).isEqualTo(kinds(scenario));
        allure.openEvidence();
        screenshot("allure-" + id.replace('/', '-'));
    }

    @ParameterizedTest
    @CsvSource({"light, " + WIDE, "dark, " + NARROW})
    void all_of_the_table_of_admission_can_be_read_and_reached(String colours, int width)
            throws IOException {
        browser.colours(colours);
        browser.width(width);
        browser.open(report("admission.html").toUri().toString());
        screenshot("admission-" + colours + "-" + width);

        assertThat(browser.tooWide()).isZero();
        assertThat(browser.barriers()).isEmpty();
    }

    /** No verdict: how soon depends on the machine. */
    @Test
    void how_soon_the_reports_can_be_used_is_told() throws IOException {
        front.open();
        assertThat(front.text().isDisplayed()).isTrue();
        tell("index.html", "return performance.getEntriesByType('navigation')[0].domInteractive");

        browser.open(report("allure/index.html").toUri() + "#behaviors");
        browser.awaitText(ClaimLabels.documentTitle(catalogue.claims().get(0)));
        tell("allure/index.html", "return performance.now()");
    }

    private static void tell(String page, String usable) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%s: %d KB, of use after %.0f ms%n",
                page,
                Files.size(report(page)) / 1000,
                ((Number) browser.run(usable)).doubleValue());
    }

    private static Path report(String name) {
        return folder.resolve("reports").resolve(name);
    }

    private static void screenshot(String name) {
        browser.screenshot(BuildDirectory.path("screenshots", name + ".png"));
    }

    /** What the record says of a claim, in the words of a filter. */
    private static List<String> words(CheckedClaim checked, String filter) {
        Claim claim = checked.claim();
        return switch (filter) {
            case "topic" -> List.of(claim.topic());
            case "document" -> claim.documents();
            case "verdict" ->
                    List.of(
                            record.verdict(checked).kind().toString().replace(' ', '-'),
                            claim.verdicts().kinds().size() > 1 ? "by-jdk" : "");
            case "observation" ->
                    checked.observations().isEmpty()
                            ? List.of("not-run")
                            : List.of(checked.observations().get(0).status().css());
            case "exercise" -> List.of(claim.exercise() ? "yes" : "no");
            default -> throw new IllegalArgumentException(filter);
        };
    }

    private static List<String> claims(Predicate<CheckedClaim> wanted) {
        return record.claims().stream()
                .filter(wanted)
                .map(checked -> checked.claim().id())
                .toList();
    }

    private static List<ScenarioResult> scenarios(String id) {
        return scenarios(checked -> checked.claim().id().equals(id));
    }

    private static List<ScenarioResult> scenariosOfOthers(String id) {
        return scenarios(checked -> !checked.claim().id().equals(id));
    }

    private static List<ScenarioResult> scenarios(Predicate<CheckedClaim> wanted) {
        return record.claims().stream()
                .filter(wanted)
                .flatMap(checked -> checked.observations().stream())
                .flatMap(observation -> observation.scenarios().stream())
                .toList();
    }

    private static String[] names(List<ScenarioResult> scenarios) {
        return scenarios.stream().map(ScenarioResult::name).toArray(String[]::new);
    }

    private static List<String> kinds(ScenarioResult scenario) {
        return scenario.attachments().stream().map(Attachment::type).toList();
    }
}
