package subprocess.bytes_as_they_come.solution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads a byte and passes it on, until there is none. */
public final class OneByteAtATime implements Relay {

    /** A new one. */
    public OneByteAtATime() {}

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
        return program.waitFor();
    }
}
