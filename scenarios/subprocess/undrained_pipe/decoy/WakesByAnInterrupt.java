package subprocess.undrained_pipe.decoy;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import subprocess.undrained_pipe.Attendant;
import subprocess.undrained_pipe.Transcript;

/** Whoever cannot read interrupts the caller, who may be waiting for another stream. */
@CaughtBy(
        value = "who_can_read_neither_is_told_of_one_failure_and_can_go_on",
        because =
                "The second one interrupts a caller who has gone on, and the next program is "
                        + "destroyed for it.")
public final class WakesByAnInterrupt implements Attendant {

    /** A new one. */
    public WakesByAnInterrupt() {}

    @Override
    public Transcript attend(Process program, String input)
            throws IOException, InterruptedException {
        Thread caller = Thread.currentThread();
        var failure = new AtomicReference<IOException>();
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before the call");
            }
            InputStream output = program.getInputStream();
            InputStream errors = program.getErrorStream();
            var outputText = new FutureTask<>(() -> read(output, caller, failure));
            var errorsText = new FutureTask<>(() -> read(errors, caller, failure));
            new Thread(outputText, "reader of the output").start();
            new Thread(errorsText, "reader of the errors").start();
            new Thread(() -> write(input, program.getOutputStream()), "writer").start();
            var transcript = new Transcript(outputText.get(), errorsText.get(), program.waitFor());
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted at the end");
            }
            return transcript;
        } catch (ExecutionException | InterruptedException e) {
            program.destroyForcibly();
            if (failure.get() != null) {
                throw failure.get();
            }
            if (e instanceof InterruptedException interrupt) {
                throw interrupt;
            }
            throw new IOException(e);
        }
    }

    private static String read(
            InputStream stream, Thread caller, AtomicReference<IOException> failure)
            throws IOException {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            failure.compareAndSet(null, e);
            caller.interrupt();
            throw e;
        }
    }

    private static void write(String input, OutputStream stream) {
        try (stream) {
            stream.write(input.getBytes(UTF_8));
        } catch (IOException e) {
            // the program does not want to read more
        }
    }
}
