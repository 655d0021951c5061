package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Waits only if it has to. */
@CaughtBy(
        value = "an_interrupt_while_a_line_is_printed_ends_it_though_nothing_has_to_be_waited_for",
        because = "Whoever polls what is there is not told of an interrupt.")
public final class PollsBeforeItTakes implements Transcript {

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public PollsBeforeItTakes(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        Thread out = watcher(OUT, program.inputReader(UTF_8));
        Thread err = watcher(ERR, program.errorReader(UTF_8));
        try {
            for (int ends = 0; ends < 2; ) {
                Object next = queue.poll();
                if (next == null) {
                    next = queue.take();
                }
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
        awaitEnd(out);
        awaitEnd(err);
    }

    /** It has nothing more to do. */
    private static void awaitEnd(Thread watcher) {
        boolean isInterrupted = false;
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
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
