package subprocess.one_silent_second.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import subprocess.one_silent_second.Transcript;

/** When both watchers have ended, well or not, one mark is put behind everything. */
public final class OneMarkForBoth implements Transcript {

    private final BlockingQueue<Object> queue;

    /** With this queue. */
    public OneMarkForBoth(BlockingQueue<Object> queue) {
        this.queue = queue;
    }

    @Override
    public void print(Process program, Consumer<Printed> printed) throws InterruptedException {
        ExecutorService watchers = Executors.newFixedThreadPool(2);
        CompletableFuture<Void> out = watch(OUT, program.inputReader(UTF_8), watchers);
        CompletableFuture<Void> err = watch(ERR, program.errorReader(UTF_8), watchers);
        watchers.shutdown();
        CompletableFuture<Void> both =
                CompletableFuture.allOf(out, err)
                        .whenComplete((none, e) -> queue.add(Optional.empty()));
        try {
            while (queue.take() instanceof Printed line) {
                printed.accept(line);
            }
            both.join();
            watchers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
    }

    private CompletableFuture<Void> watch(
            String stream, BufferedReader lines, ExecutorService watchers) {
        return CompletableFuture.runAsync(() -> watch(stream, lines), watchers);
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
