package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads a whole buffer at a time. */
@CaughtBy(
        value = "each_byte_is_passed_on_before_the_next_one_comes",
        because = "It waits until so much has come, however long the first byte has been there.")
public final class FillsItsBuffer implements Relay {

    /** A new one. */
    public FillsItsBuffer() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (byte[] some = output.readNBytes(64);
                    some.length > 0;
                    some = output.readNBytes(64)) {
                onward.write(some);
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
