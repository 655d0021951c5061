package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Throws what was thrown, and no more. */
@CaughtBy(
        value = "who_cannot_read_any_more_tells_so_and_destroys_the_program",
        because = "The program is left to itself, and writes to nobody.")
public final class LeavesItRunning implements Relay {

    /** A new one. */
    public LeavesItRunning() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (int next = output.read(); next != -1; next = output.read()) {
                onward.write(next);
                onward.flush();
            }
        } finally {
            onward.flush();
        }
        return program.waitFor();
    }
}
