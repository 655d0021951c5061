package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Asks whether something is available until the program has ended. */
@CaughtBy(
        value = "a_silence_is_not_the_end_and_leaves_the_processor_alone",
        because = "It keeps a processor busy as long as the program is silent.")
public final class AsksAgainAndAgain implements Relay {

    /** A new one. */
    public AsksAgainAndAgain() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            while (program.isAlive() || output.available() > 0) {
                if (output.available() > 0) {
                    onward.write(output.read());
                    onward.flush();
                }
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
