package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Puts no mark when a stream cannot be read. */
@CaughtBy(
        value = "a_stream_that_cannot_be_read_has_ended",
        because = "The printer waits for a mark that nobody will put.")
public final class DiesOfABrokenStream implements Transcript {

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public DiesOfABrokenStream(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        Thread out = watcher(OUT, program.inputReader(UTF_8));
        Thread err = watcher(ERR, program.errorReader(UTF_8));
        try {
            for (int ends = 0; ends < 2; ) {
                Object next = queue.take();
                if (next instanceof Printed line) {
                    printed.accept(line);
                } else {
                    ends++;
                }
            }
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
        out.join();
        err.join();
    }

    private Thread watcher(String stream, BufferedReader lines) {
        var watcher = new Thread(() -> watch(stream, lines), "watcher of " + stream);
        watcher.start();
        return watcher;
    }

    private void watch(String stream, BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                queue.add(new Printed(stream, line));
            }
            queue.add(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
