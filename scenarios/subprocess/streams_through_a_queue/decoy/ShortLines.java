package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Cuts a line that is too long into several. */
@CaughtBy(
        value = "what_is_written_is_text_in_utf_8_however_its_bytes_come",
        because = "A long line is one line all the same.")
public final class ShortLines implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public ShortLines(Process program, BlockingQueue<Item> queue) {
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
                int from = 0;
                for (; line.length() - from > 4096; from += 4096) {
                    queue.put(new Item.Line(stream, line.substring(from, from + 4096)));
                }
                queue.put(new Item.Line(stream, line.substring(from)));
            }
            return new Item.End(stream);
        } catch (IOException e) {
            return new Item.Failure(stream, e);
        }
    }
}
