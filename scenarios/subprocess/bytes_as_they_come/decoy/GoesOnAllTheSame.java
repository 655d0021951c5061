package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Goes on with the next byte if one cannot be passed on. */
@CaughtBy(
        value = "who_cannot_pass_on_any_more_tells_so_and_destroys_the_program",
        because = "Nobody learns that nothing arrives any more.")
public final class GoesOnAllTheSame implements Relay {

    /** A new one. */
    public GoesOnAllTheSame() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (int next = output.read(); next != -1; next = output.read()) {
                try {
                    onward.write(next);
                    onward.flush();
                } catch (IOException e) {
                    // the next one may get through
                }
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
