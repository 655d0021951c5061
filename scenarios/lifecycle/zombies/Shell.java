package lifecycle.zombies;

import claimcheck.scenario.Await;
import claimcheck.scenario.Needs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** A shell that starts a child and then becomes a {@code cat}; closing it kills both. */
final class Shell implements AutoCloseable {

    private static final String START_A_CHILD = "sleep 600 & echo $!; ";
    private static final String BECOME_A_CAT = "exec cat";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;
    private final ProcessHandle child;

    private Shell(String script) throws IOException {
        Needs.program("sh");
        Needs.program("sleep");
        Needs.program("cat");
        process = new ProcessBuilder("sh", "-c", script).start();
        in = process.outputWriter();
        out = process.inputReader();
        // The handle knows the start time too, so that it never hits a stranger with that id.
        child = ProcessHandle.of(Long.parseLong(nextLine())).orElseThrow();
    }

    /**
     * One that has turned into a program that never waits, while its child still runs; a shell
     * might reap of its own accord what ends earlier.
     */
    static Shell thatDoesNotWait() throws IOException {
        var shell = new Shell(START_A_CHILD + BECOME_A_CAT);
        shell.pass();
        return shell;
    }

    /** One that waits for its child before it goes on. */
    static Shell thatWaits() throws IOException {
        return new Shell(START_A_CHILD + "wait; " + BECOME_A_CAT);
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle child() {
        return child;
    }

    /** Comes back when the shell has become a cat. */
    void pass() throws IOException {
        in.write("past\n");
        in.flush();
        nextLine();
    }

    /** Kills the parent, and waits for its end. */
    void end() {
        process.destroyForcibly();
        Await.until("the end of the shell", () -> !process.isAlive());
    }

    private String nextLine() throws IOException {
        return Optional.ofNullable(out.readLine())
                .orElseThrow(() -> new IOException("the shell has ended"));
    }

    @Override
    public void close() {
        child.destroyForcibly();
        end();
    }
}
