package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Brings what has come of a line when it cannot read any more. */
@CaughtBy(
        value = "a_stream_that_cannot_be_read_is_told_and_the_other_goes_on",
        because = "Nobody knows what else would have stood in that line.")
public final class HalfALineIsALine implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public HalfALineIsALine(Process program, BlockingQueue<Item> queue) {
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
        var line = new StringBuilder();
        try {
            for (int next = lines.read(); next != -1; next = lines.read()) {
                if (next == '\n') {
                    queue.put(new Item.Line(stream, line.toString()));
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
            if (line.length() > 0) {
                queue.put(new Item.Line(stream, line.toString()));
            }
            return new Item.End(stream);
        } catch (IOException e) {
            if (line.length() > 0) {
                queue.put(new Item.Line(stream, line.toString()));
            }
            return new Item.Failure(stream, e);
        }
    }
}
