package subprocess.streams_through_a_queue.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Two tasks for a pool of two threads, which takes no others and ends with them. */
public final class PoolOfTwo implements Switchboard {

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final Process program;
    private final BlockingQueue<Item> queue;

    /** For this program and this queue. */
    public PoolOfTwo(Process program, BlockingQueue<Item> queue) {
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
