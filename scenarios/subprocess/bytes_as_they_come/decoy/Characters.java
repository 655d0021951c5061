package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import subprocess.bytes_as_they_come.Relay;

/** Reads characters and passes them on. */
@CaughtBy(
        value = "every_byte_is_passed_on_whatever_its_value",
        because = "Bytes that are no text in this charset are changed.")
public final class Characters implements Relay {

    /** A new one. */
    public Characters() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        Reader output = new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8);
        try {
            for (int next = output.read(); next != -1; next = output.read()) {
                onward.write(Character.toString(next).getBytes(StandardCharsets.UTF_8));
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
