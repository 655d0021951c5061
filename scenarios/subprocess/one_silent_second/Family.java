package subprocess.one_silent_second;

import claimcheck.scenario.Await;
import claimcheck.scenario.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell and the one process that it starts in the background, which has the same streams. Both
 * end with the scenario at the latest.
 *
 * <p>The grandchild is looked up while its parent lives: an orphan belongs to nobody.
 */
final class Family implements AutoCloseable {

    /**
     * The child writes a line and waits for the grandchild. That one writes a line at the end of
     * its input; if it cannot, it says so in the file.
     */
    private static final String SCRIPT =
            "exec 3<&0; echo early;"
                    + " (trap '' PIPE; while read line; do :; done;"
                    + " echo late || echo lost > \"$1\")"
                    + " <&3 & wait";

    private final Process child;
    private final ProcessHandle grandchild;

    private Family(Process child, ProcessHandle grandchild) {
        this.child = child;
        this.grandchild = grandchild;
    }

    static Family start(Path file) throws IOException {
        Process child = Program.start("sh", "-c", SCRIPT, "sh", file.toString()).process();
        try {
            Await.until("there is a grandchild", () -> child.children().findAny().isPresent());
            return new Family(child, child.children().findAny().orElseThrow());
        } catch (Throwable t) {
            // Without its parent's end of the pipe the grandchild ends too.
            child.destroyForcibly();
            throw t;
        }
    }

    Process child() {
        return child;
    }

    BufferedReader output() {
        return child.inputReader(StandardCharsets.UTF_8);
    }

    BufferedReader errors() {
        return child.errorReader(StandardCharsets.UTF_8);
    }

    boolean grandchildIsAlive() {
        return grandchild.isAlive();
    }

    /** The grandchild lives on, with the streams that it shares. */
    void endTheChildAlone() {
        // By its handle: Process.destroyForcibly would close the streams under a reader.
        child.toHandle().destroyForcibly();
        Await.until("the end of the child", () -> !child.isAlive());
    }

    void endTheInput() throws IOException {
        child.getOutputStream().close();
    }

    @Override
    public void close() {
        grandchild.destroyForcibly();
        endTheChildAlone();
    }
}
