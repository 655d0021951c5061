package subprocess.bytes_as_they_come.solution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads arrays of one byte each; the last one is empty. */
public final class ArraysOfOne implements Relay {

    /** A new one. */
    public ArraysOfOne() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            byte[] next = output.readNBytes(1);
            while (next.length > 0) {
                onward.write(next);
                onward.flush();
                next = output.readNBytes(1);
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
