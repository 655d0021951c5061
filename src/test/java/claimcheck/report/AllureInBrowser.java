package claimcheck.report;

import claimcheck.scenario.Await;
import java.util.List;
import org.openqa.selenium.By;

/** Allure's report in a browser: what a person does to it, and what is then to be seen. */
final class AllureInBrowser {

    private final Browser browser;

    AllureInBrowser(Browser browser) {
        this.browser = browser;
    }

    /** Selects a scenario that is to be seen in the tree. */
    void select(String scenario) {
        browser.find(By.xpath("//*[normalize-space()='" + scenario + "']")).click();
        Await.until(
                "Allure shows '" + scenario + "'",
                () -> browser.text().lines().filter(scenario::equals).count() == 2);
    }

    /** Of what kinds the evidence of the selected scenario is. */
    List<String> evidence() {
        return browser.strings(
                "return [...document.querySelectorAll('.attachment-row [data-tooltip*=\"/\"]')]"
                        + ".map(kind => kind.dataset.tooltip)");
    }

    /** Opens all of it, waits until it is shown, and goes to the first. */
    void openEvidence() {
        browser.run("document.querySelectorAll('.attachment-row').forEach(row => row.click())");
        Await.until(
                "each piece of evidence is shown",
                () ->
                        browser.holds(
                                "return [...document.querySelectorAll('.attachment-row')]"
                                        + ".map(row => row.parentElement.querySelector("
                                        + "'img, object, iframe, table, pre'))"
                                        + ".every(piece => piece"
                                        + " && piece.getBoundingClientRect().height > 0"
                                        + " && (piece.naturalWidth ?? 1) > 0)"));
        browser.run("document.querySelector('.attachment-row').scrollIntoView()");
    }
}
