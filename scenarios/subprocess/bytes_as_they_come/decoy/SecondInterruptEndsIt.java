package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import subprocess.bytes_as_they_come.Relay;

/** Has another thread read, and takes what that has read; keeps an interrupt for later. */
@CaughtBy(
        value = "an_interrupt_in_a_silence_loses_nothing",
        because =
                "A second one in the same silence ends the relay, and what comes later is passed on "
                        + "by nobody.")
public final class SecondInterruptEndsIt implements Relay {

    /** A new one. */
    public SecondInterruptEndsIt() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        var read = new LinkedBlockingQueue<Object>();
        var reader = new Thread(() -> read(program.getInputStream(), read), "reader");
        reader.start();
        boolean interrupted = false;
        try {
            while (true) {
                Object next;
                try {
                    next = read.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                    next = read.take();
                }
                if (next instanceof IOException failure) {
                    throw failure;
                }
                if (next.equals(-1)) {
                    break;
                }
                onward.write((Integer) next);
                onward.flush();
            }
        } catch (IOException e) {
            program.destroy();
            throw e;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return program.waitFor();
    }

    /** Also puts what comes last there: the end or a failure. */
    private static void read(InputStream output, BlockingQueue<Object> read) {
        try {
            int next;
            do {
                next = output.read();
                read.add(next);
            } while (next != -1);
        } catch (IOException e) {
            read.add(e);
        }
    }
}
