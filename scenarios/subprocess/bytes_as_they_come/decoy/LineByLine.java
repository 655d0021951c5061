package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import subprocess.bytes_as_they_come.Relay;

/** Reads lines and passes them on. */
@CaughtBy(
        value = "each_byte_is_passed_on_before_the_next_one_comes",
        because = "A line that is not ended is not passed on, and may wait for an answer.")
public final class LineByLine implements Relay {

    /** A new one. */
    public LineByLine() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        BufferedReader lines = program.inputReader(StandardCharsets.ISO_8859_1);
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                onward.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
