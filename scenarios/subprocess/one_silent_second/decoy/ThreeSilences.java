package subprocess.one_silent_second.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** Lets three seconds in a row be silent. */
@CaughtBy(
        value = "a_line_that_comes_long_after_the_end_of_the_program_is_printed",
        because = "Three silences tell no more than one.")
public final class ThreeSilences implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public ThreeSilences(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        startWatcher(OUT, program.inputReader(UTF_8));
        startWatcher(ERR, program.errorReader(UTF_8));
        try {
            for (int silences = 0; silences < 3 || program.isAlive(); ) {
                Object next = queue.poll(1, TimeUnit.SECONDS);
                silences = next == null ? silences + 1 : 0;
                if (next instanceof Printed line) {
                    printed.accept(line);
                }
            }
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
    }

    private void startWatcher(String stream, BufferedReader lines) {
        new Thread(() -> watch(stream, lines), "watcher of " + stream).start();
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
