package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** A watcher whose output cannot be read is not done. */
@CaughtBy(
        value = "a_stream_that_cannot_be_read_has_ended",
        because = "It will bring nothing more, and the printer waits for it for ever.")
public final class OnlyErrorsBreak implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public OnlyErrorsBreak(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        var atWork = new AtomicInteger(2);
        Thread out = watcher(OUT, program.inputReader(UTF_8), atWork);
        Thread err = watcher(ERR, program.errorReader(UTF_8), atWork);
        try {
            // In this order: what a watcher has put before it went is in the queue by then.
            while (atWork.get() > 0 || !queue.isEmpty()) {
                if (queue.poll(100, TimeUnit.MILLISECONDS) instanceof Printed line) {
                    printed.accept(line);
                }
            }
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
        out.join();
        err.join();
    }

    private Thread watcher(String stream, BufferedReader lines, AtomicInteger atWork) {
        var watcher = new Thread(() -> watch(stream, lines, atWork), "watcher of " + stream);
        watcher.start();
        return watcher;
    }

    private void watch(String stream, BufferedReader lines, AtomicInteger atWork) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                queue.add(new Printed(stream, line));
            }
        } catch (IOException e) {
            if (stream.equals(OUT)) {
                return; // it may be of use later
            }
        }
        atWork.decrementAndGet();
    }
}
