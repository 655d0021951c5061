package subprocess.undrained_pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A pipe that holds little: who writes more waits for a reader, who reads waits for a writer, and
 * no interrupt ends either. A read gives no more than was written at once. Thread-safe.
 */
final class Pipe {

    private static final int CAPACITY = 1024;
    private static final int NONE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private final AtomicInteger size = new AtomicInteger();
    private final IOException failure = new IOException("Input/output error");
    private volatile boolean isEnded;
    private volatile boolean isLeft;
    private volatile boolean isBroken;

    /** Nobody will write any more. */
    void end() {
        change(() -> isEnded = true);
    }

    /** Nobody will read any more: writing fails. */
    void leave() {
        change(() -> isLeft = true);
    }

    /** Reading fails from now on. */
    void breaks() {
        change(() -> isBroken = true);
    }

    /** What whoever reads is told then. */
    IOException failure() {
        return failure;
    }

    boolean isFull() {
        return size.get() == CAPACITY;
    }

    InputStream in() {
        return new In();
    }

    OutputStream out() {
        return new Out();
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        lock.lock();
        try {
            for (int written = 0; written < length; ) {
                while (size.get() == CAPACITY && !isLeft && !isEnded) {
                    changed.awaitUninterruptibly();
                }
                if (isLeft || isEnded) {
                    throw new IOException("Broken pipe");
                }
                int count = Math.min(CAPACITY - size.get(), length - written);
                int start = from + written;
                pieces.add(Arrays.copyOfRange(bytes, start, start + count));
                size.addAndGet(count);
                written += count;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] buffer, int from, int length) throws IOException {
        lock.lock();
        try {
            while (size.get() == 0 && !isEnded && !isBroken && !isLeft) {
                changed.awaitUninterruptibly();
            }
            refuseIfNotReadable();
            if (size.get() == 0) {
                return NONE;
            }
            byte[] first = pieces.remove();
            int count = Math.min(length, first.length);
            System.arraycopy(first, 0, buffer, from, count);
            if (count < first.length) {
                pieces.addFirst(Arrays.copyOfRange(first, count, first.length));
            }
            size.addAndGet(-count);
            changed.signalAll();
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfNotReadable() throws IOException {
        if (isBroken || isLeft) {
            throw isBroken ? failure : new IOException("Stream closed");
        }
    }

    private final class In extends InputStream {

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
            refuseIfNotReadable();
            return size.get();
        }

        @Override
        public void close() {
            leave();
        }
    }

    private final class Out extends OutputStream {

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            put(bytes, from, length);
        }

        @Override
        public void close() {
            end();
        }
    }
}
