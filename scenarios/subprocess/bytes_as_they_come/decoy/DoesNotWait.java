package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Asks for the exit code when the output has ended. */
@CaughtBy(
        value = "an_output_that_ends_before_its_program_is_not_asked_again",
        because = "There is none as long as the program works on.")
public final class DoesNotWait implements Relay {

    /** A new one. */
    public DoesNotWait() {}

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
        return program.exitValue();
    }
}
