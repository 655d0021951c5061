package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Hands both tasks to an executor of one thread. */
@CaughtBy(
        value = "a_line_of_either_stream_comes_while_the_other_is_silent",
        because = "The second task begins when the first has read its stream to the end.")
public final class OneThreadForTwo implements Switchboard {

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final Process program;
    private final BlockingQueue<Item> queue;

    /** For this program and this queue. */
    public OneThreadForTwo(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
    }

    @Override
    public void start() {
        pool.execute(() -> watch(OUT, program.inputReader(UTF_8)));
        pool.execute(() -> watch(ERR, program.errorReader(UTF_8)));
        pool.shutdown();
    }

    @Override
    public void stop() throws InterruptedException {
        program.destroy();
        pool.shutdownNow();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private void watch(String stream, BufferedReader lines) {
        try {
            Item last = new Item.End(stream);
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    queue.put(new Item.Line(stream, line));
                }
            } catch (IOException e) {
                last = new Item.Failure(stream, e);
            }
            queue.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
