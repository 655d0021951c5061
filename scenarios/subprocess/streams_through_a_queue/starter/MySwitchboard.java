package subprocess.streams_through_a_queue.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** One watcher takes a line of the output, then one of the errors, and so on in turn. */
public final class MySwitchboard implements Switchboard {

    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread watcher = new Thread(this::watch, "watcher");

    /** For this program and this queue. */
    public MySwitchboard(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
    }

    @Override
    public void start() {
        watcher.start();
    }

    @Override
    public void stop() throws InterruptedException {
        program.destroy();
        watcher.interrupt();
        watcher.join();
    }

    private void watch() {
        Deque<Stream> streams =
                new ArrayDeque<>(
                        List.of(
                                new Stream(OUT, program.inputReader(UTF_8)),
                                new Stream(ERR, program.errorReader(UTF_8))));
        try {
            while (!streams.isEmpty()) {
                Stream next = streams.remove();
                Item item = next.item();
                queue.put(item);
                if (item instanceof Item.Line) {
                    streams.add(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Stream(String name, BufferedReader lines) {

        Item item() {
            try {
                String line = lines.readLine();
                return line == null ? new Item.End(name) : new Item.Line(name, line);
            } catch (IOException e) {
                return new Item.Failure(name, e);
            }
        }
    }
}
