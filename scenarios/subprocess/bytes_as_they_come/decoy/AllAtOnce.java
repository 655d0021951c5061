package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads all of it, and then passes it on. */
@CaughtBy(
        value = "each_byte_is_passed_on_before_the_next_one_comes",
        because = "Nothing is passed on before the end.")
public final class AllAtOnce implements Relay {

    /** A new one. */
    public AllAtOnce() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        try {
            byte[] all = program.getInputStream().readAllBytes();
            onward.write(all);
            onward.flush();
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
