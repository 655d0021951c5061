package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Reads the errors as if they were in another charset. */
@CaughtBy(
        value = "every_line_of_both_streams_is_printed_as_it_is",
        because = "Every letter of several bytes becomes several letters.")
public final class ErrorsInLatin1 implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public ErrorsInLatin1(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        var atWork = new AtomicInteger(2);
        Thread out = watcher(OUT, program.inputReader(UTF_8), atWork);
        Thread err = watcher(ERR, program.errorReader(ISO_8859_1), atWork);
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
            // then it has ended
        } finally {
            atWork.decrementAndGet();
        }
    }
}
