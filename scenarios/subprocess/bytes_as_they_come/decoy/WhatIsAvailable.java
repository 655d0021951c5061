package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads as long as something is available. */
@CaughtBy(
        value = "a_silence_is_not_the_end_and_leaves_the_processor_alone",
        because = "It takes every silence for the end.")
public final class WhatIsAvailable implements Relay {

    /** A new one. */
    public WhatIsAvailable() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            while (output.available() > 0) {
                onward.write(output.read());
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
