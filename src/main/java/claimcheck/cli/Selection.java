package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The claims that a command is for: as arguments, as a list with commas, or both. */
final class Selection {

    @Parameters(paramLabel = "ID", description = "claims or topics; all if none is given")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--claims",
            paramLabel = "ID,ID",
            description = "the same as a list with commas",
            defaultValue = "")
    private String claims = "";

    Selection() {}

    /** What was named; nothing means all. */
    List<String> names() {
        List<String> names = new ArrayList<>(ids);
        names.addAll(Catalogue.names(claims));
        return names;
    }
}
