package lifecycle.kill_and_terminate;

import claimcheck.scenario.Await;
import claimcheck.scenario.Needs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** A process that repeats what it is told; closing it kills it. */
final class Child implements AutoCloseable {

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private Child(String... command) throws IOException {
        Needs.program(command[0]);
        process = new ProcessBuilder(command).start();
        in = process.outputWriter();
        out = process.inputReader();
    }

    /** One that does nothing about signals. */
    static Child polite() throws IOException {
        return new Child("cat");
    }

    /** One that ignores the request to terminate. */
    static Child stubborn() throws IOException {
        // All of it is built into the shell: no process of its own is hit in its place.
        return new Child("sh", "-c", "trap '' TERM; while read line; do echo \"$line\"; done");
    }

    Process process() {
        return process;
    }

    /** What it answers; why not, if it does not. */
    String tell(String line) {
        try {
            in.write(line + "\n");
            in.flush();
            return Optional.ofNullable(out.readLine()).orElse("no answer: end of stream");
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Await.until("the end of the child", () -> !process.isAlive());
    }
}
