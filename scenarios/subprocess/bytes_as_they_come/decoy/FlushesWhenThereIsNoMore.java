package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** A full buffer means that there is more to come. */
@CaughtBy(
        value = "a_silence_can_come_after_any_number_of_bytes",
        because = "There may be exactly as much as the buffer holds.")
public final class FlushesWhenThereIsNoMore implements Relay {

    /** A new one. */
    public FlushesWhenThereIsNoMore() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        var buffer = new byte[8192];
        try {
            for (int count = output.read(buffer); count != -1; count = output.read(buffer)) {
                onward.write(buffer, 0, count);
                if (count < buffer.length) {
                    onward.flush();
                }
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
