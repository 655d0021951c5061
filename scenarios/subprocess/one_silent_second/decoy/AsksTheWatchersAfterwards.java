package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** After each silence it asks whether its watchers are still there. */
@CaughtBy(
        value = "a_line_that_comes_after_a_look_at_the_queue_is_printed",
        because = "A watcher puts its last line after the silence and is gone when it is asked.")
public final class AsksTheWatchersAfterwards implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public AsksTheWatchersAfterwards(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        Thread out = watcher(OUT, program.inputReader(UTF_8));
        Thread err = watcher(ERR, program.errorReader(UTF_8));
        try {
            boolean isOver = false;
            while (!isOver) {
                Object next = queue.poll(1, TimeUnit.SECONDS);
                if (next instanceof Printed line) {
                    printed.accept(line);
                }
                isOver = next == null && !out.isAlive() && !err.isAlive();
            }
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
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
        }
    }
}
