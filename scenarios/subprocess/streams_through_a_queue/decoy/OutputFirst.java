package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Has one watcher, which reads the output to its end, and then the errors. */
@CaughtBy(
        value = "a_line_of_either_stream_comes_while_the_other_is_silent",
        because = "Whoever should see the errors waits until the output has ended.")
public final class OutputFirst implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread watcher;

    /** For this program and this queue. */
    public OutputFirst(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
        watcher = new Thread(this::watch, "watcher");
    }

    @Override
    public void start() {
        watcher.start();
    }

    @Override
    public void stop() throws InterruptedException {
        program.destroy();
        watcher.interrupt();
        watcher.join();
    }

    private void watch() {
        try {
            queue.put(bring(OUT, program.inputReader(UTF_8)));
            queue.put(bring(ERR, program.errorReader(UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the last item of the stream. */
    private Item bring(String stream, BufferedReader lines) throws InterruptedException {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                queue.put(new Item.Line(stream, line));
            }
            return new Item.End(stream);
        } catch (IOException e) {
            return new Item.Failure(stream, e);
        }
    }
}
