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

/** Looks first whether there is a line, and then whether somebody is at work. */
@CaughtBy(
        value = "a_line_that_comes_after_a_look_at_the_queue_is_printed",
        because = "A watcher that puts its last line and goes in between has it lost.")
public final class LooksAtTheQueueFirst implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public LooksAtTheQueueFirst(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        var atWork = new AtomicInteger(2);
        Thread out = watcher(OUT, program.inputReader(UTF_8), atWork);
        Thread err = watcher(ERR, program.errorReader(UTF_8), atWork);
        try {
            while (!queue.isEmpty() || atWork.get() > 0) {
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
