package processes.no_side_effects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Functions that return the same, and leave something behind in different places. */
final class Tally {

    /** What was added up in this JVM. */
    static int sum;

    private Tally() {}

    /** Leaves its mark in two places of its JVM. */
    static int add(int a, int b) {
        sum += a + b;
        System.setProperty("tally.sum", String.valueOf(sum));
        return a + b;
    }

    /** Leaves its mark in a file. */
    static int addAndNote(int a, int b, Path journal) throws IOException {
        Files.writeString(
                journal, a + " and " + b + " is " + (a + b) + "\n", StandardOpenOption.APPEND);
        return a + b;
    }
}
