package subprocess.undrained_pipe;

import claimcheck.scenario.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A program that ends with the scenario at the latest, and all that it started with it. */
final class Program implements AutoCloseable {

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program start(ProcessBuilder program) throws IOException {
        Needs.program(program.command().get(0));
        return new Program(program.start());
    }

    Process process() {
        return process;
    }

    /** How many bytes are in the pipe of its error stream, and nobody has taken them. */
    int waitingErrors() throws IOException {
        return process.getErrorStream().available();
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** It is alive, and on Linux waits in the kernel rather than for its turn. */
    boolean isAsleep() throws IOException {
        Path stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
        if (!process.isAlive() || !Files.isReadable(stat)) {
            return process.isAlive();
        }
        // The state follows the name, which is in parentheses: man 5 proc.
        String text = Files.readString(stat);
        return text.startsWith("S", text.lastIndexOf(')') + 2);
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
