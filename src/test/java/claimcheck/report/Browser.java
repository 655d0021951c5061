package claimcheck.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import claimcheck.scenario.Await;
import claimcheck.scenario.Bounds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.net.PortProber;

/**
 * Chromium without a window, with a home of its own, where no name of another machine is known. It
 * leaves no process.
 */
public final class Browser implements AutoCloseable {

    private static final String CHROMIUM = "chromium";
    private static final String DRIVER = "chromedriver";
    private static final String NETWORK_LOG = "network.json";

    /** Nobody's, or those of a page that it brings with it, such as that of a new tab. */
    private static final Pattern CHROMIUMS_OWN =
            Pattern.compile("not an origin|chrome(-\\w+)?://.*");

    /** Selenium warns of each version of Chromium that is newer than itself. */
    private static final Logger WARNINGS = Logger.getLogger("org.openqa.selenium");

    private final Path home;
    private final ChromeDriverService service;
    private final ChromeDriver driver;

    private Browser(Path home, ChromeDriverService service, ChromeDriver driver) {
        this.home = home;
        this.service = service;
        this.driver = driver;
    }

    /** Skips the tests, and says so, where what it takes is not installed. */
    public static void assumeInstalled() {
        List<String> missing =
                Stream.of(CHROMIUM, DRIVER).filter(name -> installed(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            String reason =
                    "the pages are not opened in a browser: no "
                            + String.join(", no ", missing)
                            + " is installed (Debian: apt-get install chromium chromium-driver)";
            System.out.println(reason);
            assumeTrue(false, reason);
        }
    }

    /**
     * Starts it.
     *
     * @param home an empty folder, for all that it writes
     */
    public static Browser start(Path home) throws IOException {
        WARNINGS.setLevel(Level.SEVERE);
        int port = PortProber.findFreePort();
        // Its builder would be shorter, but is annotated with what is not on the class path.
        var service =
                new ChromeDriverService(
                        installed(DRIVER).orElseThrow(),
                        port,
                        Bounds.patience(),
                        List.of("--port=" + port, "--log-path=" + home.resolve("driver.log")),
                        Stream.of("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR")
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(), name -> home.toString())));
        service.sendOutputTo(OutputStream.nullOutputStream());
        try {
            var driver = new ChromeDriver(service, options(home));
            driver.manage().timeouts().scriptTimeout(Bounds.patience());
            return new Browser(home, service, driver);
        } catch (RuntimeException e) {
            service.stop();
            end(named(home).toList());
            throw e;
        }
    }

    private static ChromeOptions options(Path home) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(installed(CHROMIUM).orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox", // it cannot have one as root, nor in most containers
                "--disable-gpu",
                "--disable-dev-shm-usage", // which is small in most containers
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--log-net-log=" + home.resolve(NETWORK_LOG),
                "--user-data-dir=" + home.resolve("profile"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Optional<File> installed(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Opens a page; it has been loaded when this returns. */
    public void open(String address) {
        // From a page to a part of it nothing would be loaded.
        driver.get("about:blank");
        driver.get(address);
    }

    /** Where it is. */
    String address() {
        return (String) run("return location.href"); // the driver knows it a moment later
    }

    /** As wide as that many pixels of the style sheet. */
    public void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As a person has set it who likes it light, or dark. */
    public void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The element; there must be one. */
    WebElement find(By which) {
        return driver.findElement(which);
    }

    /** What a script returns, which has the arguments under this name. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The same, of a script that returns whether it is so. */
    boolean holds(String script, Object... arguments) {
        return (Boolean) run(script, arguments);
    }

    /** The same, of a script that returns strings. */
    List<String> strings(String script, Object... arguments) {
        return strings(run(script, arguments));
    }

    /** The strings that the promise of a script comes to; if it fails, they say why. */
    List<String> awaitStrings(String promise) {
        return strings(
                driver.executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "("
                                + promise
                                + ").then(done, error => done([String(error)]));"));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** The text that is shown. */
    String text() {
        return (String) run("return document.body.innerText");
    }

    /** How far it reaches beyond the window, in pixels. */
    public long tooWide() {
        return (Long)
                run(
                        "return document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
    }

    /** What keeps some people from reading or reaching something, by the rules of WCAG 2.1 AA. */
    public List<String> barriers() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return awaitStrings(
                "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(found =>"
                        + " found.violations.flatMap(rule => rule.nodes.slice(0, 5).map(node =>"
                        + " rule.id + ' ' + node.html + ' ' + node.failureSummary)))");
    }

    /** Waits until a text is shown. */
    void awaitText(String text) {
        Await.until("the page shows '" + text + "'", () -> text().contains(text));
    }

    /** Keeps what is to be seen of the page, as PNG. */
    public void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was logged as an error since the last call, uncaught exceptions with it. */
    public List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /**
     * The addresses that pages have asked the network for; files are none of its business. Told
     * after the end, from the log of Chromium's network stack, which also has Chromium's own
     * requests.
     */
    public List<String> requestsOfPages() throws IOException {
        JsonNode log = new ObjectMapper().readTree(home.resolve(NETWORK_LOG).toFile());
        int start = log.at("/constants/logEventTypes/URL_REQUEST_START_JOB").asInt();
        return StreamSupport.stream(log.path("events").spliterator(), false)
                .filter(event -> event.path("type").asInt() == start)
                .map(event -> event.path("params"))
                .filter(request -> request.has("url")) // not at its end
                .filter(
                        request ->
                                !CHROMIUMS_OWN
                                        .matcher(request.path("initiator").asText())
                                        .matches())
                .map(request -> request.path("url").asText())
                .toList();
    }

    @Override
    public void close() {
        List<ProcessHandle> processes =
                Stream.concat(named(home), named(home).flatMap(ProcessHandle::descendants))
                        .distinct()
                        .toList();
        try {
            driver.quit();
        } finally {
            service.stop();
            end(processes);
        }
    }

    /** The processes in whose command the home stands; those that these start may lack it. */
    private static Stream<ProcessHandle> named(Path home) {
        return ProcessHandle.allProcesses()
                .filter(
                        process ->
                                process.info().commandLine().orElse("").contains(home.toString()));
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        Await.until(
                "the browser has ended",
                () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }
}
