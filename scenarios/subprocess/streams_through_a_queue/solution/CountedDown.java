package subprocess.streams_through_a_queue.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Each watcher lets the JDK cut its stream into lines, and counts down when it is through. */
public final class CountedDown implements Switchboard {

    private final CountDownLatch watching = new CountDownLatch(2);
    private final Process program;
    private final BlockingQueue<Item> queue;
    private volatile List<Thread> watchers = List.of();

    /** For this program and this queue. */
    public CountedDown(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
    }

    @Override
    public void start() {
        watchers =
                List.of(
                        watcher(OUT, program.inputReader(UTF_8)),
                        watcher(ERR, program.errorReader(UTF_8)));
        watchers.forEach(Thread::start);
    }

    @Override
    public void stop() throws InterruptedException {
        program.destroyForcibly();
        watchers.forEach(Thread::interrupt);
        watching.await();
    }

    private Thread watcher(String stream, BufferedReader reader) {
        return new Thread(() -> watch(stream, reader.lines().iterator()), stream);
    }

    private void watch(String stream, Iterator<String> lines) {
        try {
            bring(stream, lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watching.countDown();
        }
    }

    private void bring(String stream, Iterator<String> lines) throws InterruptedException {
        try {
            while (lines.hasNext()) {
                queue.put(new Item.Line(stream, lines.next()));
            }
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            queue.put(new Item.Failure(stream, cause));
            return;
        }
        queue.put(new Item.End(stream));
    }
}
