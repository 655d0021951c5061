package subprocess.streams_through_a_queue;

import claimcheck.scenario.Body;
import java.io.BufferedReader;
import java.util.concurrent.BlockingQueue;

/** Waits for the lines of one stream, so that nobody else has to, and puts them into a queue. */
record Watcher(String stream, BufferedReader lines, BlockingQueue<Item> queue) implements Body {

    @Override
    public void run() throws Exception {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                queue.put(new Item.Line(stream, line));
            }
        } finally {
            queue.put(new Item.End(stream));
        }
    }
}
