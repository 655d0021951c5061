package claimcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the front page does: filter, remember, open, print. */
class FrontPageScriptTest {

    @TempDir private static Path temporary;

    private final WebClient browser = new WebClient();

    @BeforeAll
    static void make() throws IOException {
        Path later = FixedRun.laterRun(temporary.resolve("later"));
        Reports.make(FixedRun.toys(), List.of(FixedRun.results(), later), temporary);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?topic=toys | alpha beta delta epsilon eta gamma theta zeta",
                "?document=MMS | epsilon",
                "?verdict=refuted | epsilon theta",
                "?verdict=holds-if | gamma",
                "?verdict=by-jdk | theta",
                "?observation=contradicted | beta",
                "?observation=confirmed | alpha beta gamma",
                "?observation=not-applicable | delta",
                "?observation=not-run | delta epsilon eta zeta",
                "?exercise=yes | alpha",
                "?exercise=no&observation=confirmed | beta gamma",
                "?differs=yes | beta gamma theta",
                "?text=QUIET+machine | gamma",
                "?text=why+epsilon | epsilon",
                "?text=nowhere | ''",
                "?verdict=nonsense&differs=no&other=x | alpha beta delta epsilon eta gamma theta zeta"
            })
    void an_address_leads_to_the_claims_that_it_asks_for(String query, String claims)
            throws IOException {
        HtmlPage page = open(query);
        List<String> expected = claims.isEmpty() ? List.of() : List.of(claims.split(" ", -1));

        assertThat(shown(page)).isEqualTo(expected);
        assertThat(count(page)).isEqualTo(expected.size() + " of 8 claims");
        assertThat(page.querySelector("section.topic[hidden]") == null)
                .isEqualTo(!expected.isEmpty());
    }

    @Test
    void what_an_address_asks_for_in_vain_is_forgotten() throws IOException {
        HtmlPage page = open("?verdict=nonsense&text=+");
        HtmlSelect verdict = page.getElementByName("verdict");

        assertThat(query(page)).isNull();
        assertThat(verdict.getSelectedOptions())
                .extracting(option -> option.getText())
                .containsExactly("any");
    }

    @Test
    void what_is_chosen_is_in_the_address() throws IOException {
        HtmlPage page = open("");
        assertThat(query(page)).isNull();

        HtmlSelect verdict = page.getElementByName("verdict");
        verdict.setSelectedAttribute("refuted", true);
        HtmlInput text = page.getElementByName("text");
        text.type("not yet");

        assertThat(shown(page)).containsExactly("theta");
        assertThat(query(page)).isEqualTo("text=not+yet&verdict=refuted");
    }

    @Test
    void an_observation_that_nobody_made_cannot_be_chosen() throws IOException {
        HtmlSelect observation = open("").getElementByName("observation");

        assertThat(observation.getOptions())
                .extracting(option -> option.getText())
                .containsExactly(
                        "any",
                        "✓ confirmed",
                        "✗ contradicted",
                        "? inconclusive",
                        "– not applicable",
                        "! error",
                        "· not run");
    }

    @Test
    void the_button_shows_all_again_and_goes() throws IOException {
        HtmlPage page = open("?verdict=refuted&text=theta&differs=yes");
        DomElement button = page.querySelector("#filters button");
        assertThat(button.isDisplayed()).isTrue();

        button.click();

        assertThat(shown(page)).hasSize(8);
        assertThat(query(page)).isNull();
        assertThat(button.isDisplayed()).isFalse();
        assertThat(page.getFocusedElement().getAttribute("name")).isEqualTo("text");
    }

    @Test
    void the_slash_goes_to_the_search_and_escape_shows_all() throws IOException {
        HtmlPage page = open("?verdict=holds-if");

        assertThat(press(page, "/")).isFalse();
        HtmlInput text = page.getElementByName("text");
        assertThat(page.getFocusedElement()).isSameAs(text);
        assertThat(press(page, "/")).as("goes into the field that has the focus").isTrue();
        text.type("a/b");
        assertThat(shown(page)).isEmpty();

        press(page, "Escape");
        assertThat(shown(page)).hasSize(8);
        assertThat(text.getValue()).isEmpty();
    }

    @Test
    void a_link_to_a_claim_opens_it_also_where_a_filter_hides_it() throws IOException {
        HtmlPage page = open("?verdict=refuted#toys/beta");

        assertThat(page.getElementById("toys/beta").hasAttribute("open")).isTrue();
        assertThat(shown(page)).hasSize(8);

        ((DomElement) page.querySelector(".reading a[href='#toys/gamma']")).click();
        assertThat(page.getElementById("toys/gamma").hasAttribute("open")).isTrue();
        assertThat(page.getElementById("toys/delta").hasAttribute("open")).isFalse();
    }

    @Test
    void a_link_to_a_claim_that_is_shown_keeps_the_filter() throws IOException {
        assertThat(shown(open("?verdict=refuted#toys/theta"))).containsExactly("epsilon", "theta");
    }

    @Test
    void on_paper_all_is_open_and_closed_again_after() throws IOException {
        HtmlPage page = open("#toys/beta");

        page.executeJavaScript("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.querySelectorAll("details:not([open])")).isEmpty();

        page.executeJavaScript("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.querySelectorAll("details.claim[open]")).hasSize(1);
    }

    private HtmlPage open(String address) throws IOException {
        URI file = temporary.resolve("index.html").toUri();
        return browser.getPage(URI.create(file + address).toURL());
    }

    /**
     * As a browser tells it; HtmlUnit's own typing has no names for keys.
     *
     * @return whether the key is left to the browser
     */
    private static boolean press(HtmlPage page, String key) {
        return (boolean)
                page.executeJavaScript(
                                "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '"
                                        + key
                                        + "', bubbles: true, cancelable: true}))")
                        .getJavaScriptResult();
    }

    private static List<String> shown(HtmlPage page) {
        return page.querySelectorAll("details.claim:not([hidden])").stream()
                .map(claim -> ((DomElement) claim).getId().replace("toys/", ""))
                .toList();
    }

    private static String count(HtmlPage page) {
        return page.querySelector("output[aria-live]").getTextContent();
    }

    private static String query(HtmlPage page) {
        return page.getUrl().getQuery();
    }
}
