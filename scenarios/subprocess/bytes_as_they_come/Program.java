package subprocess.bytes_as_they_come;

import claimcheck.scenario.Needs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program that ends with the scenario at the latest, and all that it started with it. */
final class Program implements AutoCloseable {

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program start(String... command) throws IOException {
        Needs.program(command[0]);
        return new Program(new ProcessBuilder(command).start());
    }

    Process process() {
        return process;
    }

    InputStream output() {
        return process.getInputStream();
    }

    boolean isAlive() {
        return process.isAlive();
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
