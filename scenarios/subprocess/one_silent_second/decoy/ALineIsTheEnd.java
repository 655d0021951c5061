package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** A line that nobody writes is the end. */
@CaughtBy(
        value = "every_line_of_both_streams_is_printed_as_it_is",
        because = "A program can write any line, and what comes after this one is lost.")
public final class ALineIsTheEnd implements Transcript {

    private static final String END = "*** no more lines ***";

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public ALineIsTheEnd(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        Thread out = watcher(OUT, program.inputReader(UTF_8));
        Thread err = watcher(ERR, program.errorReader(UTF_8));
        try {
            for (int ends = 0; ends < 2; ) {
                var next = (Printed) queue.take();
                if (next.line().equals(END)) {
                    ends++;
                } else {
                    printed.accept(next);
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
        } catch (IOException e) {
            // then it has ended
        } finally {
            queue.add(new Printed(stream, END));
        }
    }
}
