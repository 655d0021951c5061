package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import subprocess.bytes_as_they_come.Relay;

/** Reads through a channel. */
@CaughtBy(
        value = "an_interrupt_in_a_silence_loses_nothing",
        because = "An interrupt closes the channel, and what comes later is lost.")
public final class ThroughAChannel implements Relay {

    /** A new one. */
    public ThroughAChannel() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        ReadableByteChannel output = Channels.newChannel(program.getInputStream());
        var buffer = ByteBuffer.allocate(8192);
        try {
            for (int count = output.read(buffer); count != -1; count = output.read(buffer)) {
                onward.write(buffer.array(), 0, count);
                buffer.clear();
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        return program.waitFor();
    }
}
