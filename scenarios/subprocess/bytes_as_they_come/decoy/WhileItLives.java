package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads as long as the program is alive. */
@CaughtBy(
        value = "what_a_program_left_in_its_output_is_passed_on_before_the_relay_returns",
        because = "What it wrote just before its end stays in the pipe.")
public final class WhileItLives implements Relay {

    /** A new one. */
    public WhileItLives() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (int next = output.read(); program.isAlive() && next != -1; next = output.read()) {
                onward.write(next);
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
