package subprocess.check_output_blocks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The whole output of a program, when that has ended well. */
final class CheckOutput {

    private CheckOutput() {}

    /**
     * Reads to the end of the output, and then waits for the end of the program.
     *
     * @throws FailedProgram if its exit code is not zero
     */
    static String of(Process program) throws IOException, InterruptedException {
        String output = output(program);
        return checked(program.waitFor(), output);
    }

    /** The same two steps in the other order: a program with much to say never ends. */
    static String waitingFirst(Process program) throws IOException, InterruptedException {
        int exitCode = program.waitFor();
        return checked(exitCode, output(program));
    }

    private static String output(Process program) throws IOException {
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String checked(int exitCode, String output) throws FailedProgram {
        if (exitCode != 0) {
            throw new FailedProgram(exitCode, output);
        }
        return output;
    }
}
