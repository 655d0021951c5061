package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Puts what is left at the end, whatever that is. */
@CaughtBy(
        value = "every_line_comes_once_in_its_order_and_with_its_stream_though_nobody_takes_it",
        because = "After the last line feed there is nothing left, and nothing is no line.")
public final class LineAfterTheLast implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public LineAfterTheLast(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
        output = watcher(OUT, program.getInputStream());
        errors = watcher(ERR, program.getErrorStream());
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

    private Thread watcher(String stream, InputStream bytes) {
        return new Thread(() -> watch(stream, new BufferedInputStream(bytes)), stream);
    }

    private void watch(String stream, InputStream bytes) {
        try {
            queue.put(bring(stream, bytes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the last item of the stream. */
    private Item bring(String stream, InputStream bytes) throws InterruptedException {
        try {
            var line = new ByteArrayOutputStream();
            for (int next = bytes.read(); next != -1; next = bytes.read()) {
                if (next == '\n') {
                    queue.put(new Item.Line(stream, line.toString(UTF_8)));
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            queue.put(new Item.Line(stream, line.toString(UTF_8)));
            return new Item.End(stream);
        } catch (IOException e) {
            return new Item.Failure(stream, e);
        }
    }
}
