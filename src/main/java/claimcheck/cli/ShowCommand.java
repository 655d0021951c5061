package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.catalogue.UnknownClaimException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one claim as text. */
@Command(name = "show", description = "Shows a claim as text.", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the claim, as in deadlock/opposite-order")
    private String id = "";

    ShowCommand() {}

    /**
     * Prints it.
     *
     * @throws UnknownClaimException if there is no such claim
     */
    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.shipped();
        List<Claim> named = catalogue.select(List.of(id));
        Claim claim =
                catalogue
                        .find(id)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "'"
                                                        + id
                                                        + "' is a topic of "
                                                        + named.size()
                                                        + " claims; name one claim"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(claim.title());
        out.println("=".repeat(claim.title().length()));
        out.println("id:       " + claim.id());
        claim.sources().forEach(source -> out.println("source:   " + source));
        out.println("form:     " + claim.form());
        out.println("verdict:  " + claim.verdicts());
        claim.erratum().ifPresent(text -> out.println("erratum:  " + text));
        claim.untestable().ifPresent(text -> out.println("untested: " + text));
        out.println("exercise: " + (claim.exercise() ? "yes" : "no"));
        section(out, "", claim.statement());
        section(out, "In Java", claim.explanation());
        section(out, "If this is contradicted", claim.ifContradicted());
        if (!claim.see().isEmpty()) {
            section(out, "See", String.join("\n", claim.see()));
        }
        return ExitCode.AS_RECORDED;
    }

    private static void section(PrintWriter out, String heading, String text) {
        out.println();
        if (!heading.isEmpty()) {
            out.println(heading);
            out.println("-".repeat(heading.length()));
        }
        out.println(text);
    }
}
