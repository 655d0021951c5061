package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Checked;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Judgement;
import claimcheck.exercise.SelfCheck;
import claimcheck.report.SelfCheckPage;
import claimcheck.scenario.VariantClass.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows that this machine can judge the exercises. */
@Command(
        name = "self-check",
        description =
                "Judges every variant of exercises: the starter must fail for its reason, the solutions must"
                        + " pass, each decoy must be caught by the method that it names.",
        mixinStandardHelpOptions = true)
final class SelfCheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Selection selection = new Selection();

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "only some of starter, solution, decoy")
    private Set<Kind> kinds = EnumSet.allOf(Kind.class);

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "how often each variant is judged; ${DEFAULT-VALUE}",
            defaultValue = "1")
    private int times = 1;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many variants are judged at a time; ${DEFAULT-VALUE}",
            defaultValue = "1")
    private int jobs = 1;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where the page goes; ${DEFAULT-VALUE}",
            defaultValue = "reports")
    private Path to = Path.of("reports");

    @Option(names = "--verbose", description = "show what the judge says of each variant")
    private boolean verbose;

    SelfCheckCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Usage.requireOneOrMore(spec, "--times", times);
        Usage.requireOneOrMore(spec, "--jobs", jobs);
        PrintWriter out = spec.commandLine().getOut();
        List<String> names = selection.names();
        List<Exercise> exercises = Catalogue.shipped().selectExercises(names);
        exercises.forEach(
                exercise ->
                        Exercises.gaps(exercise)
                                .forEach(gap -> out.println(exercise.id() + ": " + gap)));
        List<Checked> all =
                SelfCheck.run(exercises, kinds, times, jobs, checked -> say(checked, out));
        var page = new SelfCheckPage(all);
        out.println(
                page.right()
                        + " of "
                        + all.size()
                        + " variants are judged as recorded: starters "
                        + page.right(Kind.STARTER)
                        + ", solutions "
                        + page.right(Kind.SOLUTION)
                        + ", decoys "
                        + page.right(Kind.DECOY)
                        + "; "
                        + page.times()
                        + " each, "
                        + page.took());
        out.println("The page: " + SelfCheckPage.write(all, to).toAbsolutePath().normalize());
        if (exercises.stream().anyMatch(exercise -> !Exercises.gaps(exercise).isEmpty())) {
            return ExitCode.CONTRADICTED;
        }
        if (page.right() == all.size()) {
            return ExitCode.AS_RECORDED;
        }
        return all.stream().allMatch(checked -> checked.isRight() || checked.couldNotBeJudged())
                ? ExitCode.COULD_NOT_JUDGE
                : ExitCode.CONTRADICTED;
    }

    private void say(Checked checked, PrintWriter out) {
        out.println(
                String.format(
                        Locale.ROOT,
                        "%-5s %d/%d %s %s: %s (%.1f s)",
                        checked.isRight() ? "ok" : "WRONG",
                        checked.asExpected(),
                        checked.judgements().size(),
                        checked.exercise().id(),
                        checked.variant().name(),
                        checked.expected(),
                        checked.judgements().get(0).seconds()));
        checked.judgements().stream()
                .filter(judgement -> verbose || !checked.isRight())
                .limit(verbose ? Long.MAX_VALUE : 1)
                .forEach(judgement -> say(judgement, out));
        out.flush();
    }

    private static void say(Judgement judgement, PrintWriter out) {
        out.println("      " + judgement.verdict().text() + ": " + judgement.reason());
        judgement.methods().stream()
                .filter(result -> !result.seen().isEmpty())
                .forEach(
                        result ->
                                out.println(
                                        "      - "
                                                + result.sentence()
                                                + " ["
                                                + result.verdict().text()
                                                + "] "
                                                + result.place()
                                                + "\n"
                                                + result.seen().indent(10).stripTrailing()));
    }
}
