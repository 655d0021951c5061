package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Calls every line one of the output. */
@CaughtBy(
        value = "every_line_of_both_streams_is_printed_as_it_is",
        because = "What was an error is not told any more.")
public final class AllAreOutput implements Transcript {

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public AllAreOutput(BlockingQueue<Object> queue) {
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
                queue.add(new Printed(OUT, line));
            }
        } catch (IOException e) {
            // then it has ended
        } finally {
            queue.add(END);
        }
    }
}
