package processes.copying_costs;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.Program;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** A child JVM, which gets a copy through a pipe. */
final class ReceivingProcess implements Receiver {

    /** What a pipe holds on Linux; the JVM gets a buffer of the length for each call besides. */
    private static final int PIECE = 64 * 1024;

    private final Program process;
    private final DataOutputStream pipe;

    ReceivingProcess() throws IOException {
        var builder =
                new ProcessBuilder(ChildJvm.command(ChildJvm.QUICK_START, ReceivingProcess.class));
        process = Program.start(builder.redirectError(Redirect.DISCARD));
        pipe = new DataOutputStream(process.process().getOutputStream());
    }

    @Override
    public void handOver(byte[] data) throws IOException {
        pipe.writeInt(data.length);
        for (int sent = 0; sent < data.length; sent += PIECE) {
            pipe.write(data, sent, Math.min(PIECE, data.length - sent));
        }
        pipe.flush();
        int last = process.process().getInputStream().read();
        if (last != Byte.toUnsignedInt(data[data.length - 1])) {
            throw new AssertionError("the process says that the last byte is " + last);
        }
    }

    @Override
    public void close() {
        process.close();
    }

    /** The other end: reads into an array of its own, and says what came last. */
    public static void main(String[] arguments) throws IOException {
        var pipe = new DataInputStream(System.in);
        byte[] own = {};
        while (true) {
            int length = pipe.readInt();
            if (own.length < length) {
                own = new byte[length];
            }
            for (int got = 0; got < length; got += PIECE) {
                pipe.readFully(own, got, Math.min(PIECE, length - got));
            }
            System.out.write(own[length - 1]);
            System.out.flush();
        }
    }
}
