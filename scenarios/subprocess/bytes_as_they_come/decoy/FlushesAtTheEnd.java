package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Flushes what it has passed on when all is there. */
@CaughtBy(
        value = "each_byte_is_passed_on_before_the_next_one_comes",
        because = "What it has written may lie in a buffer until the program ends.")
public final class FlushesAtTheEnd implements Relay {

    /** A new one. */
    public FlushesAtTheEnd() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (int next = output.read(); next != -1; next = output.read()) {
                onward.write(next);
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        onward.flush();
        return program.waitFor();
    }
}
