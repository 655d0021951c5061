package subprocess.streams_through_a_queue;

import claimcheck.scenario.Needs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A shell script that ends with the scenario at the latest, and all that it started with it. */
final class Program implements AutoCloseable {

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program run(String script) throws IOException {
        Needs.program("sh");
        return new Program(new ProcessBuilder("sh", "-c", script).start());
    }

    Process process() {
        return process;
    }

    BufferedReader output() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    BufferedReader errors() {
        return process.errorReader(StandardCharsets.UTF_8);
    }

    /** Gives it a line to read. */
    void say(String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** By its handle: {@code Process.destroyForcibly} would close the streams under a reader. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.toHandle().destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
