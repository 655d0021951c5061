package claimcheck.report;

import claimcheck.scenario.Await;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The front page in a browser: what a person does to it, and what is then to be seen. */
final class FrontPageInBrowser {

    static final int WIDE = 1000;
    static final int NARROW = 400;

    private final Browser browser;
    private final Path page;

    FrontPageInBrowser(Browser browser, Path page) {
        this.browser = browser;
        this.page = page;
    }

    /** As it is when it has been opened. */
    void open() {
        open("light", WIDE);
    }

    /** The same in a window of that width, for a person who likes it light, or dark. */
    void open(String colours, int width) {
        browser.colours(colours);
        browser.width(width);
        browser.open(page.toUri().toString());
    }

    /** The claims that are to be seen, open or closed, in their order. */
    List<String> claims() {
        return browser.strings(
                "return [...document.querySelectorAll('details.claim')]"
                        + ".filter(claim => claim.checkVisibility()).map(claim => claim.id)");
    }

    /** The line of a claim, which opens it. */
    WebElement line(String id) {
        return within(id, "summary");
    }

    /** What a claim shows of what was seen. */
    WebElement picture(String id) {
        return within(id, "figure img");
    }

    /** The link from a claim to its scenarios. */
    WebElement linkToAllure(String id) {
        return within(id, "a[href*='allure/index.html#']");
    }

    private WebElement within(String id, String what) {
        return browser.find(By.cssSelector("[id='" + id + "'] " + what));
    }

    /** Whether a claim is open; what stands in a closed one has a size, but is not to be seen. */
    boolean isOpen(String id) {
        return browser.holds("return arguments[0].checkVisibility()", linkToAllure(id));
    }

    /** Waits until a claim is open. */
    void awaitOpen(String id) {
        Await.until(id + " is open", () -> isOpen(id));
    }

    /** Opens all that can be opened and that this selector does not except. */
    void openAllBut(String selector) {
        browser.run(
                "document.querySelectorAll('details').forEach("
                        + "it => { it.open = !it.matches(arguments[0]); })",
                selector);
    }

    /** The field for a text that is looked for. */
    WebElement text() {
        return browser.find(By.name("text"));
    }

    /** What a filter can be set to. */
    List<String> options(String filter) {
        return browser.strings(
                "return [...document.getElementsByName(arguments[0])[0].options]"
                        + ".map(option => option.value)",
                filter);
    }

    /** By the keyboard: a click of WebDriver tells the page of the choice before it is made. */
    void choose(String filter, String option) {
        String down = Keys.ARROW_DOWN.toString().repeat(options(filter).indexOf(option));
        browser.find(By.name(filter)).sendKeys(Keys.HOME + down);
    }
}
