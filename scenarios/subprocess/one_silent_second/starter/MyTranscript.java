package subprocess.one_silent_second.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/**
 * Two watchers put lines into the queue; when a second was silent and the program ended, enough.
 */
public final class MyTranscript implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public MyTranscript(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        startWatcher(OUT, program.inputReader(UTF_8));
        startWatcher(ERR, program.errorReader(UTF_8));
        try {
            while (true) {
                Object next = queue.poll(1, TimeUnit.SECONDS);
                if (next == null && !program.isAlive()) {
                    return;
                }
                if (next instanceof Printed line) {
                    printed.accept(line);
                }
            }
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
    }

    private void startWatcher(String stream, BufferedReader lines) {
        new Thread(() -> watch(stream, lines), "watcher of " + stream).start();
    }

    private void watch(String stream, BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                queue.add(new Printed(stream, line));
            }
        } catch (IOException e) {
            // then it has ended
        }
    }
}
