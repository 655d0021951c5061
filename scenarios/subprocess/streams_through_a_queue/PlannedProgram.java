package subprocess.streams_through_a_queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program that says what it is told to on both of its streams, and ends when it is told to. The
 * streams do not end with it, as when another process has them too, unless it is destroyed.
 */
final class PlannedProgram extends Process implements AutoCloseable {

    private static final int TERMINATED = 143;
    private static final int NONE = -1;

    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private final Stream output = new Stream(readers, new IOException("Input/output error"));
    private final Stream errors = new Stream(readers, new EOFException("cut off"));
    private int exitCode = NONE;
    private boolean isDestroyed;
    private boolean isStubborn;

    /** What it says on its standard output. */
    Stream output() {
        return output;
    }

    /** What it says on its standard error. */
    Stream errors() {
        return errors;
    }

    /** The threads that have read from it, or have asked for what is there. */
    Set<Thread> readers() {
        return readers;
    }

    /** Whether everybody who has read from it so far has ended. */
    boolean isNotWatched() {
        return !readers.isEmpty() && readers.stream().noneMatch(Thread::isAlive);
    }

    /** Whether somebody asks again and again whether there is something, and does not read. */
    boolean isOnlyAsked() {
        return output.isOnlyAsked() || errors.isOnlyAsked();
    }

    /** It does not end when it is destroyed, but takes its time. */
    synchronized void isStubborn() {
        isStubborn = true;
    }

    /** It ends; its streams do not. */
    synchronized void exits() {
        if (exitCode == NONE) {
            exitCode = 0;
        }
        notifyAll();
    }

    synchronized boolean isDestroyed() {
        return isDestroyed;
    }

    void endsItsStreams() {
        output.ends();
        errors.ends();
    }

    /** Lets everybody go. */
    @Override
    public void close() {
        exits();
        endsItsStreams();
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return errors;
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
            if (isStubborn) {
                return;
            }
            exitCode = exitCode == NONE ? TERMINATED : exitCode;
        }
        close();
    }

    /**
     * A stream that is like a pipe: whoever reads waits until there is something, and no interrupt
     * ends that. A read gives no more than was written at once.
     */
    static final class Stream extends InputStream {

        /** More questions than anybody asks before he reads, and for each byte that he has read. */
        private static final int MANY = 50;

        private static final int SOME = 4;

        private final Set<Thread> readers;
        private final Deque<byte[]> pieces = new ArrayDeque<>();
        private final IOException failure;
        private int size;
        private int written;
        private int asked;
        private boolean isAwaited;
        private boolean isEnded;
        private boolean isBroken;

        private Stream(Set<Thread> readers, IOException failure) {
            this.readers = readers;
            this.failure = failure;
        }

        /** The program writes all of this at once. */
        void says(String text) {
            put(text.getBytes(UTF_8));
        }

        /** The program writes this so that each byte comes by itself. */
        void saysByteByByte(String text) {
            for (byte each : text.getBytes(UTF_8)) {
                put(new byte[] {each});
            }
        }

        /** Nobody will write any more. */
        synchronized void ends() {
            isEnded = true;
            isAwaited = false;
            notifyAll();
        }

        /** Reading fails from now on. */
        synchronized void breaks() {
            isBroken = true;
            isAwaited = false;
            notifyAll();
        }

        /** What whoever reads a broken stream is told. */
        IOException failure() {
            return failure;
        }

        /** Whether somebody has taken all that there was, and now waits for more. */
        synchronized boolean isAwaited() {
            return isAwaited;
        }

        private synchronized boolean isOnlyAsked() {
            return asked > MANY + SOME * written;
        }

        /** How many bytes nobody has read yet. */
        synchronized int unread() {
            return size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == NONE ? NONE : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            readers.add(Thread.currentThread());
            return length == 0 ? 0 : take(buffer, from, length);
        }

        @Override
        public synchronized int available() throws IOException {
            readers.add(Thread.currentThread());
            asked++;
            if (isBroken) {
                throw failure;
            }
            return size;
        }

        private synchronized void put(byte[] bytes) {
            pieces.add(bytes);
            size += bytes.length;
            written += bytes.length;
            isAwaited = false;
            notifyAll();
        }

        private synchronized int take(byte[] buffer, int from, int length) throws IOException {
            asked = 0;
            boolean interrupted = false;
            while (size == 0 && !isEnded && !isBroken) {
                isAwaited = true;
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (isBroken) {
                throw failure;
            }
            if (size == 0) {
                return NONE;
            }
            byte[] first = pieces.remove();
            int count = Math.min(length, first.length);
            System.arraycopy(first, 0, buffer, from, count);
            if (count < first.length) {
                pieces.addFirst(Arrays.copyOfRange(first, count, first.length));
            }
            size -= count;
            return count;
        }
    }
}
