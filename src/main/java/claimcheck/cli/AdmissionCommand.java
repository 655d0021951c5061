package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.report.Admission;
import claimcheck.report.AdmissionPage;
import claimcheck.report.RunRecord;
import claimcheck.report.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs claims again and again under conditions that make a scenario waver if anything does. */
@Command(
        name = "admission",
        description =
                "Runs claims many times in fresh JVMs, under each of several conditions, and says how often"
                        + " what was observed. A claim that is contradicted once is not admitted.",
        mixinStandardHelpOptions = true)
final class AdmissionCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "claims or topics; all if none is given")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--claims",
            paramLabel = "ID,ID",
            description = "the same as a list with commas",
            defaultValue = "")
    private String claims = "";

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "how often under each condition; ${DEFAULT-VALUE}",
            defaultValue = "5")
    private int times = 5;

    @Option(
            names = "--conditions",
            paramLabel = "NAME,NAME",
            description =
                    "some of quiet, busy, one-core, small-heap, serial, parallel, g1, zgc, interpreted, c1;"
                            + " all if none is given",
            defaultValue = "")
    private String conditions = "";

    @Option(names = "--jdk", paramLabel = "HOME", description = "on this JDK instead of this one")
    private Path home = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where the table goes; ${DEFAULT-VALUE}",
            defaultValue = "reports")
    private Path to = Path.of("reports");

    AdmissionCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (times < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--times is " + times + "; give 1 or more");
        }
        List<String> names = new ArrayList<>(ids);
        names.addAll(Catalogue.names(claims));
        Set<String> selected =
                Catalogue.shipped().select(names).stream()
                        .map(Claim::id)
                        .collect(Collectors.toSet());
        Jdk jdk = jdk();
        List<Condition> asked = asked();
        var jvm = new ScenarioJvm(jdk, names, "");
        Admission all = Admission.in(to);
        for (Condition condition : asked) {
            if (!condition.isThere(jdk)) {
                say("JDK " + jdk.version() + " cannot be run here under: " + condition);
                continue;
            }
            all =
                    all.without(
                            entry ->
                                    selected.contains(entry.claim())
                                            && entry.jdk().equals(jdk.version())
                                            && entry.condition().equals(condition.toString()));
            for (int run = 1; run <= times; run++) {
                say("JDK " + jdk.version() + ", " + condition + ", run " + run + " of " + times);
                all = all.plus(run(jvm, condition, selected));
                all.writeTo(to);
            }
        }
        return conclude(
                all.without(
                        entry ->
                                !selected.contains(entry.claim())
                                        || !entry.jdk().equals(jdk.version())
                                        || asked.stream()
                                                .map(Condition::toString)
                                                .noneMatch(entry.condition()::equals)),
                all);
    }

    private Admission run(ScenarioJvm jvm, Condition condition, Set<String> selected)
            throws IOException, InterruptedException {
        Path results = Files.createTempDirectory("claimcheck-admission-");
        int busy = condition == Condition.BUSY ? Runtime.getRuntime().availableProcessors() : 0;
        var load = Load.on(busy);
        try {
            String end = jvm.run(condition.wrapper(), condition.options(), results);
            if (!Files.exists(results.resolve("run.properties"))) {
                String reason = "the scenarios' JVM " + end + " and left no record";
                say("claimcheck: could not judge: " + reason);
                return Admission.ofNoRecord(
                        selected, jvm.jdk().version(), condition.toString(), reason);
            }
            return Admission.of(
                    RunRecord.read(Catalogue.shipped(), List.of(results)), condition.toString());
        } finally {
            load.end();
            PathUtils.deleteDirectory(results);
        }
    }

    private int conclude(Admission here, Admission all) throws IOException {
        for (Admission.Entry entry : here.entries()) {
            if (!entry.reasons().isEmpty()) {
                say(
                        entry.claim()
                                + ", "
                                + entry.condition()
                                + ": "
                                + AdmissionPage.counts(entry.found())
                                + "\n      "
                                + String.join("\n      ", entry.reasons()));
            }
        }
        Map<Status, Integer> sum = here.found();
        say(here.claims().size() + " claims: " + AdmissionPage.counts(sum));
        say(
                "The table: "
                        + AdmissionPage.write(all, Catalogue.shipped(), to)
                                .toAbsolutePath()
                                .normalize());
        if (sum.containsKey(Status.CONTRADICTED)) {
            return ExitCode.CONTRADICTED;
        }
        return sum.containsKey(Status.ERROR) || sum.isEmpty()
                ? ExitCode.COULD_NOT_JUDGE
                : ExitCode.AS_RECORDED;
    }

    private Jdk jdk() {
        try {
            return home.toString().isEmpty() ? Jdk.running() : Jdk.at(home);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--jdk: " + e.getMessage(), e);
        }
    }

    private List<Condition> asked() {
        List<String> names = Catalogue.names(conditions);
        return names.isEmpty()
                ? List.of(Condition.values())
                : names.stream()
                        .map(
                                name ->
                                        Condition.parse(name)
                                                .orElseThrow(
                                                        () ->
                                                                new ParameterException(
                                                                        spec.commandLine(),
                                                                        "--conditions: '"
                                                                                + name
                                                                                + "' is none; --help names them")))
                        .toList();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
