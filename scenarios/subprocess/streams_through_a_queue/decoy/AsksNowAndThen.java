package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Reads when something is there, and else sleeps for a moment until the program has ended. */
@CaughtBy(
        value = "what_comes_after_the_end_of_the_program_is_brought_too",
        because = "A question does not tell the end of a stream from its silence.")
public final class AsksNowAndThen implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public AsksNowAndThen(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
        output = new Thread(() -> watch(OUT, program.inputReader(UTF_8)), "watcher of the output");
        errors = new Thread(() -> watch(ERR, program.errorReader(UTF_8)), "watcher of the errors");
    }

    @Override
    public void start() {
        output.start();
        errors.start();
    }

    @Override
    public void stop() throws InterruptedException {
        program.destroy();
        output.interrupt();
        errors.interrupt();
        output.join();
        errors.join();
    }

    private void watch(String stream, BufferedReader lines) {
        try {
            queue.put(bring(stream, lines));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the last item of the stream. */
    private Item bring(String stream, BufferedReader lines) throws InterruptedException {
        try {
            while (program.isAlive() || lines.ready()) {
                if (lines.ready()) {
                    queue.put(new Item.Line(stream, lines.readLine()));
                } else {
                    Thread.sleep(1);
                }
            }
            return new Item.End(stream);
        } catch (IOException e) {
            return new Item.Failure(stream, e);
        }
    }
}
