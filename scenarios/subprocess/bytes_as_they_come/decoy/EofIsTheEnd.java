package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Reads as data is read, where an exception tells of the end. */
@CaughtBy(
        value = "who_cannot_read_any_more_tells_so_and_destroys_the_program",
        because = "A read that fails with that exception is taken for the end of the output.")
public final class EofIsTheEnd implements Relay {

    /** A new one. */
    public EofIsTheEnd() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        var output = new DataInputStream(program.getInputStream());
        try {
            while (true) {
                onward.write(output.readUnsignedByte());
                onward.flush();
            }
        } catch (EOFException e) {
            return program.waitFor();
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
    }
}
