package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Asks whether something is available, with a pause, until the program has ended. */
@CaughtBy(
        value = "what_comes_after_the_end_of_the_program_is_passed_on_too",
        because = "What somebody else writes there later is lost.")
public final class AsksNowAndThen implements Relay {

    /** A new one. */
    public AsksNowAndThen() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            while (program.isAlive() || output.available() > 0) {
                if (output.available() > 0) {
                    onward.write(output.read());
                    onward.flush();
                } else {
                    Thread.sleep(1);
                }
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
