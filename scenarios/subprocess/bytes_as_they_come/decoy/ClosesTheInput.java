package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** The program is asked nothing. */
@CaughtBy(
        value = "each_byte_is_passed_on_before_the_next_one_comes",
        because = "Its standard input is not to be touched: somebody else may write there.")
public final class ClosesTheInput implements Relay {

    /** A new one. */
    public ClosesTheInput() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        program.getOutputStream().close();
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
