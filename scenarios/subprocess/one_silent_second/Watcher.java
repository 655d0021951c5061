package subprocess.one_silent_second;

import claimcheck.scenario.Body;
import java.io.BufferedReader;

/** Waits for the lines of one stream, and passes each on; at the end it says that it is done. */
record Watcher(String stream, BufferedReader lines, Sink sink) implements Body {

    /** Where it puts what it has: a queue, and in a scenario a gate before it. */
    interface Sink {
        void put(Item item) throws InterruptedException;
    }

    @Override
    public void run() throws Exception {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.put(new Item.Line(stream, line));
            }
        } finally {
            sink.put(new Item.End(stream));
        }
    }
}
