package claimcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.scenario.Bounds;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A run of the product with something of everything to show: three scenarios that are run now, in a
 * JVM of their own, and results as others could have left them.
 */
final class ShownRun {

    /** Run now; leaves graphs and texts. */
    static final String DEADLOCK = "deadlock/opposite-order";

    /** Run now; leaves pictures. */
    static final String PICTURES = "pixels/own-share";

    /** Run now; leaves a table. */
    static final String TABLES = "threads/os-threads";

    /** Contradicted; has left an outcome table. */
    static final String STRESSED = "races/lost-update";

    private static final String UNDECIDED = "queues/fifo";
    private static final String ELSEWHERE = "subprocess/shell-pipe";
    private static final String LOST = "threads/ten-threads"; // has left no result

    private static final String OUTCOMES =
            "<meta charset=utf-8><table><tr><th>result</th><th>samples</th><th>share</th>"
                    + "<th>expected</th><th>meaning</th></tr>"
                    + "<tr style='color:#111;background:#fbdcd8'><td>1</td><td>349,446</td>"
                    + "<td>1.65%</td><td>✗ forbidden</td>"
                    + "<td>Both threads read the same number, and both wrote the next.</td></tr>"
                    + "</table>";

    private ShownRun() {}

    /**
     * Makes it.
     *
     * @param results an empty folder, for the result files
     */
    static void make(Catalogue catalogue, Path results) throws IOException, InterruptedException {
        play(catalogue.select(List.of(DEADLOCK, PICTURES, TABLES)), results);
        var writer = new FileSystemResultsWriter(results);
        for (String canary : ResultFolder.CANARIES) {
            writer.write(result(canary, "The kit itself", "canaries", canary));
        }
        writer.write(result(claim(catalogue, UNDECIDED), Status.SKIPPED, "inconclusive: one core"));
        writer.write(
                result(claim(catalogue, ELSEWHERE), Status.SKIPPED, "not applicable: no shell"));
        TestResult stressed =
                result(claim(catalogue, STRESSED), Status.FAILED, "under the lock one was lost");
        Attachment outcomes =
                new Attachment()
                        .setName("Outcomes")
                        .setType("text/html")
                        .setSource("outcomes-attachment.html");
        writer.write(
                outcomes.getSource(),
                new ByteArrayInputStream(OUTCOMES.getBytes(StandardCharsets.UTF_8)));
        writer.write(stressed.setAttachments(List.of(outcomes)));
        String done = String.join(",", DEADLOCK, PICTURES, TABLES, STRESSED, UNDECIDED, ELSEWHERE);
        Properties properties = RunProperties.read(results);
        properties.setProperty(RunProperties.DONE, done);
        properties.setProperty("claims", done + "," + LOST);
        RunProperties.write(results, properties);
    }

    private static void play(List<Claim> claims, Path results)
            throws IOException, InterruptedException {
        Path said = Files.createDirectories(results).resolve("said.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1"); // sooner, for so little
        command.add("-Dallure.results.directory=" + results);
        command.add("-Dclaimcheck.delay=" + System.getProperty("claimcheck.delay", "1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ShownRun.class.getName());
        claims.forEach(claim -> command.add(claim.scenario().orElseThrow()));
        Process run =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            assertThat(run.waitFor(Bounds.tool().toMillis(), TimeUnit.MILLISECONDS))
                    .as("the scenarios end in time")
                    .isTrue();
            assertThat(run.exitValue()).as(Files.readString(said)).isZero();
        } finally {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }
    }

    /** In that JVM; takes the names of the scenarios' classes. */
    public static void main(String[] scenarios) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(
                                        Arrays.stream(scenarios)
                                                .map(name -> selectClass(name))
                                                .toList())
                                .build());
        System.exit(0);
    }

    private static TestResult result(Claim claim, Status status, String message) {
        return result(
                        claim.scenario().orElseThrow(),
                        ClaimLabels.documentTitle(claim),
                        claim.topic(),
                        claim.title())
                .setStatus(status)
                .setStatusDetails(new StatusDetails().setMessage(message));
    }

    private static TestResult result(
            String testClass, String document, String topic, String title) {
        long now = System.currentTimeMillis();
        String uuid = UUID.randomUUID().toString();
        return new TestResult()
                .setUuid(uuid)
                .setHistoryId(uuid)
                .setName("what is seen of it: " + title)
                .setStatus(Status.PASSED)
                .setLabels(
                        List.of(
                                new Label().setName("testClass").setValue(testClass),
                                new Label().setName("epic").setValue(document),
                                new Label().setName("feature").setValue(topic),
                                new Label().setName("story").setValue(title)))
                .setStart(now)
                .setStop(now);
    }

    private static Claim claim(Catalogue catalogue, String id) {
        return catalogue.select(List.of(id)).get(0);
    }
}
