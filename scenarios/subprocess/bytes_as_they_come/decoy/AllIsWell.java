package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Says that all went well. */
@CaughtBy(
        value = "an_output_that_ends_before_its_program_is_not_asked_again",
        because = "The exit code is the one thing that a program says at its end.")
public final class AllIsWell implements Relay {

    /** A new one. */
    public AllIsWell() {}

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
        program.waitFor();
        return 0;
    }
}
