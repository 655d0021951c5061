package subprocess.check_output_blocks;

import claimcheck.scenario.Needs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that ends with the scenario at the latest, and all that it started with it. */
final class Program implements AutoCloseable {

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program start(Path folder, String... command) throws IOException {
        Needs.program(command[0]);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        // The order of a listing depends on the language.
        builder.environment().put("LC_ALL", "C");
        return new Program(builder.start());
    }

    Process process() {
        return process;
    }

    /** Gives it a line to read. */
    void say(String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** By its handle: {@code Process.destroyForcibly} would close the streams under a reader. */
    void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.toHandle().destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
