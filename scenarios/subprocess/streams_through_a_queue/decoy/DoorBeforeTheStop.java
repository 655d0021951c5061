package subprocess.streams_through_a_queue.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import subprocess.streams_through_a_queue.Item;
import subprocess.streams_through_a_queue.Switchboard;

/** Lets two stop at a time. */
@CaughtBy(
        value = "who_stops_and_was_interrupted_before_destroys_the_program_all_the_same",
        because = "Who is sent away at the door has stopped nothing.")
public final class DoorBeforeTheStop implements Switchboard {

    private final Semaphore door = new Semaphore(2);
    private final Process program;
    private final BlockingQueue<Item> queue;
    private final Thread output;
    private final Thread errors;

    /** For this program and this queue. */
    public DoorBeforeTheStop(Process program, BlockingQueue<Item> queue) {
        this.program = program;
        this.queue = queue;
        output = new Thread(() -> watch(OUT, program.inputReader(UTF_8)), "watcher of the output");
        errors = new Thread(() -> watch(ERR, program.errorReader(UTF_8)), "watcher of the errors");
    }

    @Override
    public void start() {
        output.start();
        errors.start();
    }

    @Override
    public void stop() throws InterruptedException {
        door.acquire();
        try {
            program.destroy();
            output.interrupt();
            errors.interrupt();
            output.join();
            errors.join();
        } finally {
            door.release();
        }
    }

    private void watch(String stream, BufferedReader lines) {
        try {
            queue.put(bring(stream, lines));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the last item of the stream. */
    private Item bring(String stream, BufferedReader lines) throws InterruptedException {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                queue.put(new Item.Line(stream, line));
            }
            return new Item.End(stream);
        } catch (IOException e) {
            return new Item.Failure(stream, e);
        }
    }
}
