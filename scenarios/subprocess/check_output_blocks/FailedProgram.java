package subprocess.check_output_blocks;

import java.io.IOException;

/** A program ended with an exit code other than zero. */
final class FailedProgram extends IOException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String output;

    FailedProgram(int exitCode, String output) {
        super("the program ended with exit code " + exitCode);
        this.exitCode = exitCode;
        this.output = output;
    }

    int exitCode() {
        return exitCode;
    }

    /** What it wrote until then. */
    String output() {
        return output;
    }
}
