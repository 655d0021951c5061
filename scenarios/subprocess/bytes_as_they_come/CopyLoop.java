package subprocess.bytes_as_they_come;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes on what a program writes, byte by byte, until there is no more. */
interface CopyLoop {

    /**
     * Returns when the program's output has ended and all of it has been passed on.
     *
     * @param onward gets each byte before the next one is read
     */
    void copy(Process program, OutputStream onward) throws IOException;

    /** The end is that nothing is available: so is every silence. */
    final class UntilNothingIsAvailable implements CopyLoop {
        @Override
        public void copy(Process program, OutputStream onward) throws IOException {
            InputStream output = program.getInputStream();
            while (output.available() > 0) {
                onward.write(output.read());
            }
        }
    }

    /** The end is a read without a byte, and a program that has ended: asked without a pause. */
    final class UntilTheProgramHasEnded implements CopyLoop {
        @Override
        public void copy(Process program, OutputStream onward) throws IOException {
            InputStream output = program.getInputStream();
            while (true) {
                int next = output.read();
                if (next == -1 && !program.isAlive()) {
                    break;
                }
                if (next != -1) {
                    onward.write(next);
                }
            }
        }
    }

    /** The end is the end of the stream. */
    final class UntilTheEndOfTheStream implements CopyLoop {
        @Override
        public void copy(Process program, OutputStream onward) throws IOException {
            InputStream output = program.getInputStream();
            for (int next = output.read(); next != -1; next = output.read()) {
                onward.write(next);
            }
        }
    }
}
