package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.Verdict;
import claimcheck.exercise.Exercises;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists claims. */
@Command(name = "list", description = "Lists the claims.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    /** What {@code --verdict} takes. */
    enum Recorded {
        holds(Verdict.Kind.HOLDS),
        holds_if(Verdict.Kind.HOLDS_IF),
        refuted(Verdict.Kind.REFUTED);

        private final Verdict.Kind kind;

        Recorded(Verdict.Kind kind) {
            this.kind = kind;
        }
    }

    @Spec private CommandSpec spec;

    @Mixin private Selection selection = new Selection();

    @Option(names = "--topic", description = "only this topic", defaultValue = "")
    private String topic = "";

    @Option(
            names = "--document",
            description = "only claims of this document: MMS or PC",
            defaultValue = "")
    private String document = "";

    @Option(
            names = "--verdict",
            description = "only this verdict, on any JDK: ${COMPLETION-CANDIDATES}")
    private List<Recorded> verdicts = new ArrayList<>();

    @Option(names = "--exercise", description = "only claims that a student can be handed")
    private boolean exercise;

    @Option(
            names = "--variant",
            description = "only exercises that have this variant: starter, or a class's name",
            defaultValue = "")
    private String variant = "";

    @Option(names = "--count", description = "say only how many")
    private boolean count;

    ListCommand() {}

    @Override
    public Integer call() {
        List<String> names = selection.names();
        if (!topic.isEmpty()) {
            Catalogue.shipped().select(List.of(topic));
        }
        Set<String> judged =
                variant.isEmpty()
                        ? Set.of()
                        : Exercises.with(variant, names).stream()
                                .map(Exercise::id)
                                .collect(Collectors.toSet());
        List<Claim> found =
                Catalogue.shipped().select(names).stream()
                        .filter(this::matches)
                        .filter(claim -> variant.isEmpty() || judged.contains(claim.id()))
                        .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (!count) {
            int width = found.stream().mapToInt(claim -> claim.id().length()).max().orElse(1);
            for (Claim claim : found) {
                out.println(
                        String.format(
                                Locale.ROOT,
                                "%-" + width + "s  %-8s  %s",
                                claim.id(),
                                claim.verdicts().brief(),
                                claim.title()));
            }
        }
        out.println(found.size() + (found.size() == 1 ? " claim" : " claims"));
        return ExitCode.AS_RECORDED;
    }

    private boolean matches(Claim claim) {
        return (topic.isEmpty() || claim.topic().equals(topic))
                && (document.isEmpty()
                        || claim.documents().contains(document.toUpperCase(Locale.ROOT)))
                && (verdicts.isEmpty()
                        || verdicts.stream()
                                .anyMatch(
                                        verdict -> claim.verdicts().kinds().contains(verdict.kind)))
                && (!exercise || claim.exercise());
    }
}
