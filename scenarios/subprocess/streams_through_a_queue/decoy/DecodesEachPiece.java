package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Makes text of all that comes at once, and looks for line feeds in that. */
@CaughtBy(
        value = "what_is_written_is_text_in_utf_8_however_its_bytes_come",
        because = "What comes at once may end within a letter.")
public final class DecodesEachPiece implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public DecodesEachPiece(Process program, BlockingQueue<Item> queue) {
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
            var buffer = new byte[8192];
            for (int count = bytes.read(buffer); count != -1; count = bytes.read(buffer)) {
                for (char next : new String(buffer, 0, count, UTF_8).toCharArray()) {
                    if (next == '\n') {
                        queue.put(new Item.Line(stream, line.toString()));
                        line.setLength(0);
                    } else {
                        line.append(next);
                    }
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
