package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.UncheckedIOException;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Lets a scanner cut the stream into lines. */
@CaughtBy(
        value = "a_stream_that_cannot_be_read_is_told_and_the_other_goes_on",
        because = "A scanner keeps a failure for itself, and says that there is no more.")
public final class EndsItWithScanner implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public EndsItWithScanner(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
        output = new Thread(() -> watch(OUT, new Scanner(program.inputReader(UTF_8))), "output");
        errors = new Thread(() -> watch(ERR, new Scanner(program.errorReader(UTF_8))), "errors");
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

    private void watch(String stream, Scanner lines) {
        try {
            queue.put(bring(stream, lines));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the last item of the stream. */
    private Item bring(String stream, Scanner lines) throws InterruptedException {
        try {
            while (lines.hasNextLine()) {
                queue.put(new Item.Line(stream, lines.nextLine()));
            }
            return new Item.End(stream);
        } catch (UncheckedIOException e) {
            return new Item.Failure(stream, e.getCause());
        }
    }
}
