package claimcheck.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Rooms that are refused, each with one line: place, what is wrong, what to do. */
public final class InvalidCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidCatalogueException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that was found, in the order of the rooms. */
    public List<Problem> problems() {
        return problems;
    }
}
