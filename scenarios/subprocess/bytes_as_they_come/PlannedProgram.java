package subprocess.bytes_as_they_come;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A program that says what it is told to, and ends when it is told to. Its output is like a pipe:
 * whoever reads waits until there is something, and no interrupt ends that.
 */
final class PlannedProgram extends Process implements AutoCloseable {

    private static final int TERMINATED = 143;
    private static final int NONE = -1;

    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Deque<Byte> pipe = new ArrayDeque<>();
    private final Output output = new Output();
    private boolean isOutputEnded;
    private boolean isDestroyed;

    /** What whoever reads a broken output is told. */
    private Optional<IOException> failure = Optional.empty();

    private int exitCode = NONE;

    /** The program writes. */
    void says(String text) {
        says(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The program writes. */
    synchronized void says(byte[] bytes) {
        for (byte next : bytes) {
            pipe.add(next);
        }
        notifyAll();
    }

    /** Nobody will write any more. */
    synchronized void endsItsOutput() {
        isOutputEnded = true;
        notifyAll();
    }

    /** Reading fails from now on, with this. */
    synchronized void breaksItsOutput(IOException with) {
        failure = Optional.of(with);
        notifyAll();
    }

    /** The program ends. Its output does not, as when another process has it too. */
    synchronized void exits(int code) {
        if (exitCode == NONE) {
            exitCode = code;
        }
        notifyAll();
    }

    /** What was done with its other streams. */
    Set<String> touched() {
        return touched;
    }

    synchronized boolean isDestroyed() {
        return isDestroyed;
    }

    /** Lets everybody go. */
    @Override
    public void close() {
        exits(TERMINATED);
        endsItsOutput();
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // nobody should read it
    @Override
    public InputStream getErrorStream() {
        return new InputStream() {
            @Override
            public int read() {
                touched.add("its errors are read");
                return NONE;
            }

            @Override
            public void close() {
                touched.add("its errors are closed");
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int next) {
                touched.add("its input is written");
            }

            @Override
            public void close() {
                touched.add("its input is closed");
            }
        };
    }

    @Override
    public synchronized int waitFor() throws InterruptedException {
        while (exitCode == NONE) {
            wait();
        }
        return exitCode;
    }

    /** Time flies: who waits for a while has waited in vain, unless the program ends now. */
    @SuppressWarnings("WaitNotInLoop") // it need not have ended then
    @Override
    public synchronized boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        if (exitCode == NONE) {
            wait(1);
        }
        return exitCode != NONE;
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
        }
        close();
    }

    private synchronized int take(byte[] buffer, int from, int length) throws IOException {
        boolean interrupted = false;
        while (pipe.isEmpty() && !isOutputEnded && failure.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        failIfBroken();
        int count = Math.min(length, pipe.size());
        for (int i = 0; i < count; i++) {
            buffer[from + i] = pipe.remove();
        }
        return count == 0 ? NONE : count;
    }

    private synchronized int size() throws IOException {
        failIfBroken();
        return pipe.size();
    }

    private void failIfBroken() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private final class Output extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == NONE ? NONE : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return length == 0 ? 0 : take(buffer, from, length);
        }

        @Override
        public int available() throws IOException {
            return size();
        }
    }
}
