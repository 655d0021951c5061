package subprocess.bytes_as_they_come.solution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads as much as there is, which may be less than asked for, and passes it on. */
public final class WhatIsThere implements Relay {

    /** A new one. */
    public WhatIsThere() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        var buffer = new byte[8192];
        try {
            for (int count = output.read(buffer); count != -1; count = output.read(buffer)) {
                onward.write(buffer, 0, count);
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
