package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Gives every line the name of the output. */
@CaughtBy(
        value = "every_line_comes_once_in_its_order_and_with_its_stream_though_nobody_takes_it",
        because = "Nobody knows any more what was an error.")
public final class AllAreOutput implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public AllAreOutput(Process program, BlockingQueue<Item> queue) {
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
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                queue.put(new Item.Line(OUT, line));
            }
            return new Item.End(stream);
        } catch (IOException e) {
            return new Item.Failure(stream, e);
        }
    }
}
