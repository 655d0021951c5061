package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** What cannot be flushed now is flushed later. */
@CaughtBy(
        value = "who_cannot_flush_any_more_tells_so_and_destroys_the_program",
        because = "Nothing arrives any more, and nobody learns of it.")
public final class FlushesInSilence implements Relay {

    /** A new one. */
    public FlushesInSilence() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        var buffer = new byte[8192];
        try {
            for (int count = output.read(buffer); count != -1; count = output.read(buffer)) {
                onward.write(buffer, 0, count);
                flush(onward);
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }

    private static void flush(OutputStream onward) {
        try {
            onward.flush();
        } catch (IOException e) {
            // The next one may succeed.
        }
    }
}
