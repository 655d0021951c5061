package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Collects the lines, and prints them at the end. */
@CaughtBy(
        value = "a_line_is_printed_before_the_next_one_comes_by_the_caller_alone",
        because = "Nothing is printed as long as the program runs.")
public final class AllAtTheEnd implements Transcript {

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public AllAtTheEnd(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        Thread out = watcher(OUT, program.inputReader(UTF_8));
        Thread err = watcher(ERR, program.errorReader(UTF_8));
        try {
            List<Printed> all = new ArrayList<>();
            for (int ends = 0; ends < 2; ) {
                Object next = queue.take();
                if (next instanceof Printed line) {
                    all.add(line);
                } else {
                    ends++;
                }
            }
            all.forEach(printed);
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
            queue.add(END);
        }
    }
}
