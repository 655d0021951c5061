package processes.no_deadlocks;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * A child that reads, replies and ends as planned. Its pipes hold little, so it waits for whoever
 * talks with it. It ignores a polite request to end.
 */
final class PlannedChild extends Process implements AutoCloseable {

    private static final int KILLED = 137;
    private static final int NONE = -1;

    private final Pipe input = new Pipe();
    private final Pipe output = new Pipe();
    private final InputStream in = input.in();
    private final OutputStream toInput = new BufferedOutputStream(input.out());
    private final InputStream fromOutput = output.in();
    private volatile int exitCode = NONE;
    private volatile boolean isDestroyed;

    /** What a child does. */
    @FunctionalInterface
    interface Plan {

        /**
         * Does it.
         *
         * @return the exit code
         */
        int run() throws Exception;
    }

    /** Runs it; then its pipes end, and it does. If it was killed, it may not come so far. */
    Worker runs(Workers workers, Plan plan) {
        return workers.start(
                "child",
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

    /** The same, so that each byte comes by itself. */
    void saysByteByByte(String text) throws IOException {
        for (byte each : text.getBytes(UTF_8)) {
            output.out().write(each);
        }
    }

    /** It reads a line, or nothing if there will be none. */
    String reads() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n' && next != NONE; next = in.read()) {
            line.write(next);
        }
        return line.toString(UTF_8);
    }

    /** Nobody will read its input any more. */
    void stopsReading() {
        input.leave();
    }

    /** Nobody will write to its output any more. */
    void endsItsOutput() {
        output.end();
    }

    /** It ends. Its pipes do not, as when another process has them too. */
    synchronized void exits(int code) {
        if (isAlive()) {
            exitCode = code;
        }
        notifyAll();
    }

    /** Its pipes end, and it does. */
    void endsWith(int code) {
        input.leave();
        output.end();
        exits(code);
    }

    void breaksItsOutput() {
        output.breaks();
    }

    /** What whoever reads its broken output is told. */
    IOException failure() {
        return output.failure();
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
        return toInput;
    }

    @Override
    public InputStream getInputStream() {
        return fromOutput;
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public synchronized int waitFor() throws InterruptedException {
        while (isAlive()) {
            wait();
        }
        return exitCode;
    }

    /** Time flies: who waits for a while has waited in vain, unless the child ends now. */
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
        endsWith(KILLED);
        return this;
    }
}
