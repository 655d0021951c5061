package subprocess.one_silent_second;

import claimcheck.scenario.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A program that says what it is told to on both of its streams, and ends when it is told to. The
 * streams do not end with it, as when another process has them, too.
 */
final class PlannedProgram extends Process implements AutoCloseable {

    private static final int TERMINATED = 143;
    private static final int NONE = -1;

    private final Pipe out = new Pipe();
    private final Pipe err = new Pipe();
    private int exitCode = NONE;
    private boolean isDestroyed;

    /** It says so on its standard output; the text ends its lines itself. */
    void says(String text) {
        out.write(text);
    }

    /** The same on its standard error. */
    void complains(String text) {
        err.write(text);
    }

    void endsItsOutput() {
        out.end();
    }

    void endsItsErrors() {
        err.end();
    }

    /** Whoever reads gets one byte at a time. */
    void drips() {
        out.drip();
        err.drip();
    }

    /** Its output cannot be read any more. */
    void breaksItsOutput() {
        out.fail();
    }

    /** The same for its errors. */
    void breaksItsErrors() {
        err.fail();
    }

    /** Waits until whoever reads knows that nothing more comes. */
    void awaitReadToTheEnd() {
        Await.until("both streams are read to their ends", () -> out.isOver() && err.isOver());
    }

    synchronized void exits() {
        if (exitCode == NONE) {
            exitCode = 0;
        }
        notifyAll();
    }

    synchronized boolean isDestroyed() {
        return isDestroyed;
    }

    /** Lets everybody go. */
    @Override
    public void close() {
        exits();
        endsItsOutput();
        endsItsErrors();
    }

    @Override
    public InputStream getInputStream() {
        return out;
    }

    @Override
    public InputStream getErrorStream() {
        return err;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public synchronized int waitFor() throws InterruptedException {
        while (exitCode == NONE) {
            wait();
        }
        return exitCode;
    }

    @Override
    public synchronized int exitValue() {
        if (exitCode == NONE) {
            throw new IllegalThreadStateException("process has not exited");
        }
        return exitCode;
    }

    @Override
    public void destroy() {
        synchronized (this) {
            isDestroyed = true;
            exitCode = TERMINATED;
        }
        close();
    }

    /** Whoever reads it waits until there is something, and no interrupt ends that. */
    private static final class Pipe extends InputStream {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private int taken;
        private boolean isEnded;
        private boolean isBroken;
        private boolean isDripping;
        private boolean isOver;

        synchronized void write(String text) {
            written.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            notifyAll();
        }

        synchronized void end() {
            isEnded = true;
            notifyAll();
        }

        synchronized boolean isOver() {
            return isOver;
        }

        synchronized void drip() {
            isDripping = true;
        }

        synchronized void fail() {
            isBroken = true;
            notifyAll();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == NONE ? NONE : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return length == 0 ? 0 : take(buffer, from, length);
        }

        private synchronized int take(byte[] buffer, int from, int length) throws IOException {
            boolean interrupted = false;
            while (available() == 0 && !isEnded) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            int count = Math.min(isDripping ? Math.min(length, 1) : length, available());
            System.arraycopy(written.toByteArray(), taken, buffer, from, count);
            taken += count;
            isOver |= count == 0;
            return count == 0 ? NONE : count;
        }

        @Override
        public synchronized int available() throws IOException {
            if (isBroken) {
                throw new IOException("the stream is broken");
            }
            return written.size() - taken;
        }
    }
}
