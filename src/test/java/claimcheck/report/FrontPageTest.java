package claimcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the front page of two runs, for a browser without JavaScript. */
class FrontPageTest {

    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

    private static final String TABLE =
            "<table><tr><th>what</th><th>how often</th></tr><tr><td>✗ a &lt;b>loss&lt;/b></td><td>7</td></tr>"
                    + "<tr><td>wide</td></tr></table>";

    @TempDir private static Path temporary;

    private static final WebClient BROWSER = new WebClient();

    private static String html;
    private static HtmlPage page;

    @BeforeAll
    static void make() throws IOException {
        Path first = FixedRun.copyTo(temporary.resolve("first"));
        Path later = FixedRun.laterRun(temporary.resolve("later"));
        FixedRun.attach(first, "alpha does it", "A <i>chart</i>", "image/png", "not decided here");
        FixedRun.attach(first, "gamma does it", "Of a busy machine", "image/png", "busy");
        FixedRun.attach(later, "gamma does it", "Of a quiet machine", "image/png", "quiet");
        FixedRun.attach(later, "beta does it", "Timeline", "image/svg+xml", DRAWING);
        FixedRun.attach(first, "epsilon does it", "Outcomes", "text/html", TABLE);
        Reports.make(FixedRun.toys(), List.of(first, later), temporary);
        Path file = temporary.resolve("index.html");
        html = Files.readString(file);
        BROWSER.getOptions().setJavaScriptEnabled(false);
        page = BROWSER.getPage(file.toUri().toURL());
    }

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void every_claim_is_there_with_its_verdict_and_why() {
        assertThat(page.querySelectorAll("details.claim")).hasSize(8);
        assertThat(text("toys/gamma"))
                .contains("Gamma holds on a quiet machine", "holds if the machine is quiet")
                .contains("What gamma says", "Why gamma is so", "Look at gamma")
                .contains("mvn verify -Dclaims=toys/gamma", "claimcheck.jar check toys/gamma");
    }

    @Test
    void each_run_has_its_observation_beside_the_others_under_the_name_of_its_jdk() {
        assertThat(line("toys/beta"))
                .containsSubsequence("JDK 17.0.15", "✗ contradicted", "JDK 25.0.3", "✓ confirmed");
        assertThat(line("toys/delta"))
                .containsSubsequence("JDK 17.0.15", "– not applicable", "JDK 25.0.3", "· not run");
        assertThat(line("toys/epsilon")).contains("! error");
        assertThat(text("toys/beta"))
                .containsSubsequence(
                        "Seen on JDK 17.0.15",
                        "✗ beta does it twice: expected 2",
                        "Seen on JDK 25.0.3");
        assertThat(text("toys/delta")).doesNotContain("Seen on JDK 25.0.3");
    }

    @Test
    void two_jdks_of_one_version_are_told_apart_by_their_vendors_each_named_once(
            @TempDir Path folder) throws IOException {
        Path first = FixedRun.copyTo(folder.resolve("first"));
        Path other = FixedRun.laterRun(folder.resolve("other"));
        FixedRun.set(other, "jdk", "17.0.15");
        FixedRun.set(other, "vendor", "Azul");

        Reports.make(FixedRun.toys(), List.of(first, other), folder);

        HtmlPage both = BROWSER.getPage(folder.resolve("index.html").toUri().toURL());
        assertThat(words(both.querySelector(".runs")))
                .containsOnlyOnce("(Debian)")
                .containsSubsequence("JDK 17.0.15 (Debian)", "JDK 17.0.15 (Azul)");
    }

    @Test
    void it_says_on_what_each_run_was_made_and_how_it_ended() {
        assertThat(words(page.querySelector(".runs")))
                .contains("JDK 17.0.15 (Debian)", "✓ 1 confirmed", "✗ 1 contradicted")
                .contains("JDK 25.0.3 (A <b>bold</b> vendor)", "✓ 3 confirmed")
                .contains("Linux amd64, 2 cores · 2026-11-21 10:00 UTC · 10 s · kit 0.1.0");
    }

    @Test
    void claims_of_which_the_runs_do_not_say_the_same_are_named_first() {
        assertThat(words(page.querySelector(".differing")))
                .contains("≠ These runs differ in 3 of 8 claims")
                .contains("Beta holds: JDK 17.0.15 ✗ contradicted, JDK 25.0.3 ✓ confirmed")
                .contains("Gamma holds on a quiet machine: JDK 17.0.15 ? inconclusive,")
                .contains("Theta holds: JDK 17.0.15 ! error (refuted), JDK 25.0.3 ! error (holds)");
        assertThat(line("toys/beta")).contains("≠ differs");
        assertThat(line("toys/alpha")).doesNotContain("differs");
        assertThat(page.getElementById("toys/delta").getAttribute("data-differs")).isEqualTo("no");
    }

    @Test
    void a_verdict_by_jdk_is_shown_whole_and_counted_for_the_first_run() {
        assertThat(line("toys/theta")).contains("JDK 17 to 20 refuted: not yet; 21 on holds");
        assertThat(words(page.querySelector(".figures")))
                .contains("8 claims", "5 holds", "1 holds if", "2 refuted");
    }

    @Test
    void a_claim_that_another_one_names_is_one_click_away() {
        DomNode explanation = page.getElementById("toys/alpha");

        assertThat(explanation.querySelectorAll("a[href='#toys/beta'] code")).hasSize(1);
        assertThat(text("toys/alpha")).contains("not/there");
        assertThat(explanation.querySelectorAll("a[href='#not/there']")).isEmpty();
    }

    @Test
    void every_link_within_the_page_has_its_target() {
        assertThat(page.querySelectorAll("a[href^='#']"))
                .hasSizeGreaterThan(10)
                .extracting(link -> ((DomElement) link).getAttribute("href").substring(1))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
    }

    @Test
    void what_the_documents_got_wrong_is_listed_once_with_what_is_true() {
        assertThat(page.querySelectorAll(".reading a"))
                .extracting(link -> ((DomElement) link).getAttribute("href"))
                .containsExactlyInAnyOrder(
                        "#toys/alpha", "#toys/epsilon", "#toys/gamma", "#toys/theta");
        assertThat(page.querySelectorAll(".reading li"))
                .extracting(FrontPageTest::words)
                .anySatisfy(
                        entry ->
                                assertThat(entry)
                                        .contains("refuted", "Epsilon happens", "It does not."))
                .anySatisfy(
                        entry ->
                                assertThat(entry)
                                        .contains("holds if", "Only if the machine is quiet."))
                .anySatisfy(
                        entry ->
                                assertThat(entry)
                                        .contains("erratum", "The code of <alpha> never starts it.")
                                        .contains("PC, Introduction"));
    }

    @Test
    void the_best_picture_of_a_claim_stands_in_it_with_a_caption() {
        DomElement picture = picture("toys/beta");

        assertThat(picture.getAttribute("src")).isEqualTo(uri("image/svg+xml", DRAWING));
        assertThat(picture.getAttribute("alt")).isEqualTo("Timeline: beta does it");
        assertThat(picture.getAttribute("loading")).isEqualTo("lazy");
        assertThat(words(page.getElementById("toys/beta").querySelector("figcaption")))
                .isEqualTo("Timeline · beta does it · JDK 25.0.3, ✓ confirmed");
    }

    @Test
    void a_table_is_drawn_anew_from_its_cells() {
        DomElement table = page.getElementById("toys/epsilon").querySelector("figure table");

        assertThat(table.querySelectorAll("tr"))
                .extracting(FrontPageTest::words)
                .containsExactly("what how often", "✗ a <b>loss</b> 7", "wide");
        assertThat(table.querySelectorAll("tr.wrong")).hasSize(1);
        assertThat(table.querySelectorAll("td[colspan='2']")).hasSize(1);
    }

    @Test
    void a_picture_of_a_run_that_could_not_decide_gives_way() {
        assertThat(picture("toys/gamma").getAttribute("src")).isEqualTo(uri("image/png", "quiet"));
    }

    @Test
    void a_claim_without_a_picture_has_none() {
        assertThat(page.getElementById("toys/delta").querySelectorAll("figure")).isEmpty();
        assertThat(page.querySelectorAll("figure")).hasSize(4);
    }

    @Test
    void each_section_of_the_documents_has_its_claims_and_what_else_it_says() {
        String sections = html.substring(html.indexOf("<h2 id=\"sections\">"));
        String introduction =
                sections.substring(
                        sections.indexOf("<b>Introduction</b>"),
                        sections.indexOf("<b>Threading example</b>"));

        assertThat(introduction)
                .contains(
                        "<b class=\"kind\">claim</b>",
                        "<a href=\"#toys/alpha\">Alpha holds</a>",
                        "<small class=\"by-jdk\">by JDK</small>")
                .contains("<span class=\"kind\">advice</span>");
        assertThat(sections).contains("<b>A function</b>", "<b>Conclusion</b>");
    }

    @Test
    void it_needs_nothing_from_elsewhere() {
        assertThat(html)
                .doesNotContain("http://", "https://", "url(", "@import")
                .doesNotContain("<link", "<base", "<iframe", "srcset");
        assertThat(page.querySelectorAll("[src]"))
                .isNotEmpty()
                .allMatch(
                        node -> ((DomElement) node).getAttribute("src").startsWith("data:image/"));
        assertThat(page.querySelectorAll("[href]"))
                .isNotEmpty()
                .allMatch(
                        node ->
                                ((DomElement) node)
                                        .getAttribute("href")
                                        .matches("#.+|\\?.*|allure/index\\.html(#.+)?"));
    }

    @Test
    void its_policy_lets_run_its_own_script_and_nothing_else() throws Exception {
        assertThat(page.querySelectorAll("script")).hasSize(1);
        String script = page.querySelector("script").getTextContent();
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(script.getBytes(StandardCharsets.UTF_8));

        assertThat(((DomElement) page.querySelector("meta[http-equiv]")).getAttribute("content"))
                .isEqualTo(
                        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"
                                + Base64.getEncoder().encodeToString(hash)
                                + "'");
    }

    @Test
    void it_obeys_nothing_that_a_claim_or_a_result_says() {
        assertThat(html)
                .doesNotContain("<b>bold</b>", "<did>", "<i>", "<alpha>", "alert(1)</script>")
                .contains("&lt;script&gt;", "7 of 9 rounds &lt;did&gt; it", "A &lt;i>chart&lt;/i>");
    }

    @Test
    void it_has_a_dark_side_a_narrow_one_and_one_for_paper() {
        assertThat(html.lines().filter(line -> line.startsWith("@")))
                .hasSize(3)
                .allMatch(line -> line.startsWith("@media "));
    }

    @Test
    void without_javascript_it_is_the_plain_list() {
        assertThat(((DomElement) page.querySelector("#filters")).hasAttribute("hidden")).isTrue();
        assertThat(page.querySelectorAll("details.claim[hidden], section[hidden]")).isEmpty();
    }

    private static DomElement picture(String claim) {
        return page.getElementById(claim).querySelector("figure img");
    }

    private static String text(String claim) {
        return words(page.getElementById(claim));
    }

    private static String line(String claim) {
        return words(page.getElementById(claim).querySelector("summary"));
    }

    private static String words(DomNode node) {
        return node.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static String uri(String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
