package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Dies of what it cannot read. */
@CaughtBy(
        value = "a_stream_that_cannot_be_read_is_told_and_the_other_goes_on",
        because = "Whoever takes waits for a last item that does not come.")
public final class DiesOfAFailure implements Switchboard {

    private final CountDownLatch watching = new CountDownLatch(2);
    private final Process program;
    private final BlockingQueue<Item> queue;
    private volatile List<Thread> watchers = List.of();

    /** For this program and this queue. */
    public DiesOfAFailure(Process program, BlockingQueue<Item> queue) {
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
        } catch (IllegalStateException e) {
            queue.put(new Item.Failure(stream, new IOException(e)));
            return;
        }
        queue.put(new Item.End(stream));
    }
}
