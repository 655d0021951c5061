package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Flushes at the end of each line, as a terminal does. */
@CaughtBy(
        value = "each_byte_is_passed_on_before_the_next_one_comes",
        because = "A question that waits on the same line for its answer is not seen.")
public final class FlushesEachLine implements Relay {

    /** A new one. */
    public FlushesEachLine() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (int next = output.read(); next != -1; next = output.read()) {
                onward.write(next);
                if (next == '\n') {
                    onward.flush();
                }
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        onward.flush();
        return program.waitFor();
    }
}
