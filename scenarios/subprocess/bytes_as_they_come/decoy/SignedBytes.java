package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Makes a byte of what it reads before it looks at it. */
@CaughtBy(
        value = "every_byte_is_passed_on_whatever_its_value",
        because = "The byte 0xFF is -1 then, and taken for the end.")
public final class SignedBytes implements Relay {

    /** A new one. */
    public SignedBytes() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            for (byte next = (byte) output.read(); next != -1; next = (byte) output.read()) {
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
