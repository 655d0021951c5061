package claimcheck.cli;

import claimcheck.grading.Progress;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Shows how far a grading run is and how long it will take: on a terminal as a bar that grows, in a
 * file as a line for each tenth.
 */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintWriter out;
    private final boolean isTerminal;
    private long start;

    ProgressBar(PrintWriter out) {
        this(out, CommandLine.Help.Ansi.AUTO.enabled());
    }

    ProgressBar(PrintWriter out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public void says(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void isAt(int done, int all, int fromJournal) {
        if (done == 0) {
            start = System.nanoTime();
        }
        if (all == 0) {
            return;
        }
        String text = done + " of " + all + left(done, all, fromJournal);
        if (isTerminal) {
            int full = WIDTH * done / all;
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + text + "   ");
            if (done == all) {
                out.println();
            }
        } else if (done > 0 && done * TENTHS / all > (done - 1) * TENTHS / all) {
            out.println(text);
        }
        out.flush();
    }

    /** What is in the journal takes no time, and tells nothing of the rest. */
    private String left(int done, int all, int fromJournal) {
        int judged = done - fromJournal;
        if (done == all || judged == 0) {
            return fromJournal == 0 ? "" : ", " + fromJournal + " from the journal";
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000L * (all - done) / judged;
        return seconds < 90
                ? ", about " + seconds + " s left"
                : ", about " + (seconds + 30) / 60 + " min left";
    }
}
