package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Does not let itself be interrupted. */
@CaughtBy(
        value = "who_waits_for_the_end_of_the_program_can_be_interrupted",
        because = "Whoever should give up is held as long as the program takes.")
public final class WaitsWhateverComes implements Relay {

    /** A new one. */
    public WaitsWhateverComes() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (int next = output.read(); next != -1; next = output.read()) {
                onward.write(next);
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        while (true) {
            try {
                return program.waitFor();
            } catch (InterruptedException e) {
                // the exit code is still to come
            }
        }
    }
}
