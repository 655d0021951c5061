package subprocess.working_directory;

import claimcheck.scenario.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a program has left behind.
 *
 * @param output what it wrote to its output
 * @param errors what it wrote to its error stream
 */
record Finished(int exitCode, String output, String errors) {

    /** Runs one that writes less than a pipe holds, so that its streams can be read in turn. */
    static Finished run(ProcessBuilder builder) throws IOException, InterruptedException {
        try (var program = Program.start(builder)) {
            Process process = program.process();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var errors =
                    new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output, errors);
        }
    }
}
