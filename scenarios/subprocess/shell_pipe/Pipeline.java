package subprocess.shell_pipe;

import claimcheck.scenario.Await;
import claimcheck.scenario.Needs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of which each reads what the one before it writes; they end with the scenario. */
final class Pipeline implements AutoCloseable {

    private final List<Process> programs;

    private Pipeline(List<Process> programs) {
        this.programs = programs;
    }

    @SafeVarargs
    static Pipeline start(Path folder, List<String>... commands) throws IOException {
        List<ProcessBuilder> builders = new ArrayList<>();
        for (List<String> command : commands) {
            Needs.program(command.get(0));
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            // Dates and the order of a listing depend on the language.
            builder.environment().put("LC_ALL", "C");
            builders.add(builder);
        }
        return new Pipeline(ProcessBuilder.startPipeline(builders));
    }

    Process first() {
        return programs.get(0);
    }

    Process last() {
        return programs.get(programs.size() - 1);
    }

    boolean isAlive() {
        return programs.stream().allMatch(Process::isAlive);
    }

    /** Gives the first one a line to read. */
    void say(String line) throws IOException {
        OutputStream input = first().getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** What the last one writes from now on to its end. */
    List<String> lines() throws IOException {
        try (BufferedReader output = last().inputReader(StandardCharsets.UTF_8)) {
            return output.lines().toList();
        }
    }

    /** In the order of the pipeline; waits until all have ended. */
    List<Integer> exitCodes() throws InterruptedException {
        List<Integer> codes = new ArrayList<>();
        for (Process program : programs) {
            codes.add(program.waitFor());
        }
        return codes;
    }

    @Override
    public void close() {
        programs.forEach(Process::destroyForcibly);
        Await.until("the end of all", () -> programs.stream().noneMatch(Process::isAlive));
    }
}
