package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import subprocess.bytes_as_they_come.Relay;

/** Whoever has nothing more to say will soon have ended. */
@CaughtBy(
        value = "an_output_that_ends_before_its_program_is_not_asked_again",
        because = "It may work on for as long as it likes.")
public final class WaitsForAWhile implements Relay {

    /** A new one. */
    public WaitsForAWhile() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        var buffer = new byte[8192];
        try {
            for (int count = output.read(buffer); count != -1; count = output.read(buffer)) {
                onward.write(buffer, 0, count);
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        if (!program.waitFor(10, TimeUnit.SECONDS)) {
            program.destroy();
        }
        return program.waitFor();
    }
}
