package claimcheck.catalogue;

import java.nio.file.Path;
import java.util.List;

/** Collects what is wrong with one file, line by line. */
record Refusals(Path file, List<Problem> problems) {

    void add(int line, String what, String mend) {
        problems.add(new Problem(file + ":" + line, what, mend));
    }
}
