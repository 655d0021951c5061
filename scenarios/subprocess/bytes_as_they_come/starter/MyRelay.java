package subprocess.bytes_as_they_come.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads a byte, passes it on, and goes on until there is none and the program has ended. */
public final class MyRelay implements Relay {

    /** A new one. */
    public MyRelay() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        try {
            while (true) {
                int next = output.read();
                if (next == -1 && !program.isAlive()) {
                    return program.exitValue();
                }
                if (next != -1) {
                    onward.write(next);
                    onward.flush();
                }
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
    }
}
