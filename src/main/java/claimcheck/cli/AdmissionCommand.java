package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.report.Admission;
import claimcheck.report.AdmissionPage;
import claimcheck.report.RunRecord;
import claimcheck.report.Status;
import claimcheck.report.UnreadableRunException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Mixin private Selection selection = new Selection();

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
        Usage.requireOneOrMore(spec, "--times", times);
        List<String> names = selection.names();
        Set<String> selected =
                Catalogue.shipped().select(names).stream()
                        .map(Claim::id)
                        .collect(Collectors.toSet());
        Jdk jdk = jdk();
        var jvm = new ScenarioJvm(jdk, names, "");
        List<Condition> asked = asked();
        Admission before = Admission.in(to);
        var here = new Admission(List.of());
        boolean allWereRun = true;
        for (Condition condition : asked) {
            before =
                    before.without(
                            entry ->
                                    selected.contains(entry.claim())
                                            && entry.jdk().equals(jdk.name())
                                            && entry.condition().equals(condition.toString()));
            if (!condition.isThere(jdk)) {
                say("JDK " + jdk.name() + " cannot be run here under: " + condition);
                allWereRun = false;
                continue;
            }
            for (int run = 1; run <= times; run++) {
                say(String.format("JDK %s, %s, run %d of %d", jdk.name(), condition, run, times));
                here = here.plus(run(jvm, condition, run, selected));
                before.plus(here).writeTo(to);
            }
        }
        before.plus(here)
                .writeTo(to); // also where nothing could be run, and the last time's is gone
        say("");
        here.entries().forEach(this::sayWhyNotConfirmed);
        say(here.claims().size() + " claims: " + AdmissionPage.counts(here.found()));
        Admission all = before.plus(here).overShipped(Catalogue.shipped());
        Path page = AdmissionPage.write(all, Catalogue.shipped(), to);
        say("The table: " + page.toAbsolutePath().normalize());
        return exitCode(here.found(), allWereRun || conditions.isEmpty());
    }

    /** What could not be run under a condition that was asked for by name is no pass. */
    static int exitCode(Map<Status, Integer> found, boolean allWereRun) {
        if (found.containsKey(Status.CONTRADICTED)) {
            return ExitCode.CONTRADICTED;
        }
        return found.isEmpty() || found.containsKey(Status.ERROR) || !allWereRun
                ? ExitCode.COULD_NOT_JUDGE
                : ExitCode.AS_RECORDED;
    }

    private Admission run(ScenarioJvm jvm, Condition condition, int run, Set<String> selected)
            throws IOException, InterruptedException {
        Path results =
                to.resolve("admission")
                        .resolve(
                                (jvm.jdk().name() + "-" + condition.option() + "-" + run)
                                        .replaceAll("[^\\w.]+", "-"));
        if (Files.exists(results)) {
            PathUtils.deleteDirectory(results);
        }
        Files.createDirectories(results);
        int busy = condition == Condition.BUSY ? Runtime.getRuntime().availableProcessors() : 0;
        var load = Load.on(busy);
        String end;
        try {
            end = jvm.run(condition.wrapper(), condition.options(), results);
        } finally {
            load.end();
        }
        Admission found = found(jvm, condition, results, end, selected);
        if (found.found().containsKey(Status.CONTRADICTED)
                || found.found().containsKey(Status.ERROR)) {
            say("What was seen is kept: 'report " + results + "' shows it");
        } else {
            PathUtils.deleteDirectory(results);
        }
        return found;
    }

    private static Admission found(
            ScenarioJvm jvm, Condition condition, Path results, String end, Set<String> selected) {
        String jdk = jvm.jdk().name();
        try {
            return Admission.of(
                    RunRecord.read(Catalogue.shipped(), List.of(results)),
                    jdk,
                    condition.toString());
        } catch (UnreadableRunException e) {
            String reason = "the scenarios' JVM " + end + ", and " + e.getMessage();
            return Admission.ofNoRecord(selected, jdk, condition.toString(), reason);
        }
    }

    private void sayWhyNotConfirmed(Admission.Entry entry) {
        if (!entry.reasons().isEmpty()) {
            say(
                    entry.claim()
                            + ", "
                            + entry.condition()
                            + ": "
                            + AdmissionPage.counts(entry.found()));
            entry.reasons().forEach((status, reason) -> say("      " + status + ": " + reason));
        }
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
