package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Lets the watchers print. */
@CaughtBy(
        value = "a_line_is_printed_before_the_next_one_comes_by_the_caller_alone",
        because = "Two threads print at the same time, and none of them is the caller.")
public final class WatchersPrint implements Transcript {

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public WatchersPrint(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        Thread out = watcher(OUT, program.inputReader(UTF_8), printed);
        Thread err = watcher(ERR, program.errorReader(UTF_8), printed);
        try {
            queue.take();
            queue.take();
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
        out.join();
        err.join();
    }

    private Thread watcher(String stream, BufferedReader lines, Consumer<Printed> printed) {
        var watcher = new Thread(() -> watch(stream, lines, printed), "watcher of " + stream);
        watcher.start();
        return watcher;
    }

    private void watch(String stream, BufferedReader lines, Consumer<Printed> printed) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.accept(new Printed(stream, line));
            }
        } catch (IOException e) {
            // then it has ended
        } finally {
            queue.add(END);
        }
    }
}
