package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Reads the output to its end, and then the errors. */
@CaughtBy(
        value = "a_line_is_printed_before_the_next_one_comes_by_the_caller_alone",
        because = "Errors are not seen as long as the output has not ended.")
public final class OneAfterTheOther implements Transcript {

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public OneAfterTheOther(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        Thread out = watcher(OUT, program.inputReader(UTF_8));
        boolean isFirst = true;
        try {
            for (int ends = 0; ends < 2; ) {
                Object next = queue.take();
                if (next instanceof Printed line) {
                    printed.accept(line);
                } else {
                    ends++;
                    if (isFirst) {
                        isFirst = false;
                        watcher(ERR, program.errorReader(UTF_8)).join();
                    }
                }
            }
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
        out.join();
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
