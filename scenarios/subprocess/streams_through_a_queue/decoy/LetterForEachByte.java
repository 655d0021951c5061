package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Makes text of each byte, and puts the line together from that. */
@CaughtBy(
        value = "what_is_written_is_text_in_utf_8_however_its_bytes_come",
        because = "A byte may be only a part of a letter.")
public final class LetterForEachByte implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public LetterForEachByte(Process program, BlockingQueue<Item> queue) {
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
            var line = new StringBuilder();
            for (int next = bytes.read(); next != -1; next = bytes.read()) {
                if (next == '\n') {
                    queue.put(new Item.Line(stream, line.toString()));
                    line.setLength(0);
                } else {
                    line.append(new String(new byte[] {(byte) next}, UTF_8));
                }
            }
            if (line.length() > 0) {
                queue.put(new Item.Line(stream, line.toString()));
            }
            return new Item.End(stream);
        } catch (IOException e) {
            return new Item.Failure(stream, e);
        }
    }
}
