package subprocess.undrained_pipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that reads, writes and ends as planned. Its pipes hold little, so it waits for whoever
 * attends to it. It ignores a polite request to end.
 */
final class PlannedProgram extends Process implements AutoCloseable {

    private static final int KILLED = 137;
    private static final int NONE = -1;

    private final Pipe input = new Pipe();
    private final Pipe output = new Pipe();
    private final Pipe errors = new Pipe();
    private final OutputStream toInput = new BufferedOutputStream(input.out());
    private final InputStream fromOutput = output.in();
    private final InputStream fromErrors = errors.in();
    private volatile int exitCode = NONE;
    private volatile boolean isDestroyed;
    private volatile boolean breaksWhenDestroyed;
    private volatile Runnable whenAsked = () -> {};
    private final AtomicInteger asked = new AtomicInteger();

    /** What a program does. */
    @FunctionalInterface
    interface Plan {

        /**
         * Does it.
         *
         * @return the exit code
         */
        int run() throws Exception;
    }

    /** Runs it; then its streams end, and it does. If it was killed, it may not come so far. */
    Worker runs(Workers workers, Plan plan) {
        return workers.start(
                "program",
                () -> {
                    try {
                        endsWith(plan.run());
                    } catch (IOException e) {
                        if (isAlive()) {
                            throw e;
                        }
                    }
                });
    }

    /** It writes to its output, and waits if nobody reads that. */
    void says(String text) throws IOException {
        output.out().write(text.getBytes(UTF_8));
    }

    /** The same for its errors. */
    void complains(String text) throws IOException {
        errors.out().write(text.getBytes(UTF_8));
    }

    /** It writes the same to both, so that each byte comes by itself. */
    void saysAndComplainsByteByByte(String text) throws IOException {
        for (byte each : text.getBytes(UTF_8)) {
            output.out().write(each);
            errors.out().write(each);
        }
    }

    /** It reads its input to the end. */
    String reads() throws IOException {
        return new String(input.in().readAllBytes(), UTF_8);
    }

    /** It reads so many bytes of its input. */
    String reads(int count) throws IOException {
        return new String(input.in().readNBytes(count), UTF_8);
    }

    /** Its output and its errors end, though it may work on. */
    void endsItsStreams() {
        output.end();
        errors.end();
    }

    /** It ends. Its streams do not, as when another process has them too. */
    synchronized void exits(int code) {
        if (isAlive()) {
            exitCode = code;
        }
        notifyAll();
    }

    /** Its streams end, and it does. */
    void endsWith(int code) {
        input.leave();
        endsItsStreams();
        exits(code);
    }

    void endsItsOutput() {
        output.end();
    }

    void endsItsErrors() {
        errors.end();
    }

    /**
     * Reading fails from now on.
     *
     * @return what whoever reads is told
     */
    IOException breaksItsOutput() {
        output.breaks();
        return output.failure();
    }

    /** The same for its errors. */
    IOException breaksItsErrors() {
        errors.breaks();
        return errors.failure();
    }

    /**
     * Its errors cannot be read any more as soon as it is destroyed.
     *
     * @return what whoever reads is told then
     */
    IOException breaksItsErrorsWhenDestroyed() {
        breaksWhenDestroyed = true;
        return errors.failure();
    }

    /** This takes place when it is asked for one of its streams for the first, second ... time. */
    void whenAskedForAStream(int time, Runnable event) {
        whenAsked =
                () -> {
                    if (asked.incrementAndGet() == time) {
                        event.run();
                    }
                };
    }

    /** Nobody will read its input any more, though it may work on. */
    void stopsReading() {
        input.leave();
    }

    /** Whether no more goes into the pipe that it reads from. */
    boolean isOverfed() {
        return input.isFull();
    }

    /** Whether it was destroyed forcibly. */
    boolean isDestroyed() {
        return isDestroyed;
    }

    /** Lets everybody go. */
    @Override
    public void close() {
        endsWith(KILLED);
    }

    @Override
    public OutputStream getOutputStream() {
        whenAsked.run();
        return toInput;
    }

    @Override
    public InputStream getInputStream() {
        whenAsked.run();
        return fromOutput;
    }

    @Override
    public InputStream getErrorStream() {
        whenAsked.run();
        return fromErrors;
    }

    @Override
    public synchronized int waitFor() throws InterruptedException {
        while (isAlive()) {
            wait();
        }
        return exitCode;
    }

    /** Time flies: who waits for a while has waited in vain, unless the program ends now. */
    @SuppressWarnings("WaitNotInLoop") // it need not have ended then
    @Override
    public synchronized boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        if (isAlive()) {
            wait(1);
        }
        return !isAlive();
    }

    @Override
    public int exitValue() {
        if (isAlive()) {
            throw new IllegalThreadStateException("process has not exited");
        }
        return exitCode;
    }

    @Override
    public boolean isAlive() {
        return exitCode == NONE;
    }

    @Override
    public void destroy() {
        // it does not listen
    }

    @Override
    public Process destroyForcibly() {
        isDestroyed = true;
        if (breaksWhenDestroyed) {
            errors.breaks();
        }
        endsWith(KILLED);
        return this;
    }
}
