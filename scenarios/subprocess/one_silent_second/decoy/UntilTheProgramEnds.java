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

/** Prints while the program is alive, and then what is left in the queue. */
@CaughtBy(
        value = "a_line_that_comes_long_after_the_end_of_the_program_is_printed",
        because = "The end of the program is not that of its streams.")
public final class UntilTheProgramEnds implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public UntilTheProgramEnds(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        var atWork = new AtomicInteger(2);
        Thread out = watcher(OUT, program.inputReader(UTF_8), atWork);
        Thread err = watcher(ERR, program.errorReader(UTF_8), atWork);
        try {
            while (program.isAlive() || !queue.isEmpty()) {
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
