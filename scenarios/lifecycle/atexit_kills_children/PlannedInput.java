package lifecycle.atexit_kills_children;

import claimcheck.scenario.Await;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A standard input whose other end is the scenario's. Like a pipe: whoever reads waits until there
 * is something, and no interrupt ends that.
 */
final class PlannedInput extends InputStream {

    private static final int END = -1;

    private final Deque<Byte> pipe = new ArrayDeque<>();
    private boolean isEnded;
    private boolean isBroken;

    /** The parent writes. */
    synchronized void says(String text) {
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            pipe.add(next);
        }
        notifyAll();
    }

    /** The parent writes, and each byte is read before the next comes. */
    void saysByteByByte(String text) {
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            add(next);
            Await.until("somebody reads what came", () -> available() == 0);
        }
    }

    private synchronized void add(byte next) {
        pipe.add(next);
        notifyAll();
    }

    /** The parent has ended, in whatever way. */
    synchronized void ends() {
        isEnded = true;
        notifyAll();
    }

    /** Reading fails from now on, when all is read that was said. */
    synchronized void breaks() {
        isBroken = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) == END ? END : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        return length == 0 ? 0 : take(buffer, from, length);
    }

    private synchronized int take(byte[] buffer, int from, int length) throws IOException {
        boolean interrupted = false;
        while (pipe.isEmpty() && !isEnded && !isBroken) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (pipe.isEmpty() && isBroken) {
            throw new IOException("the input is broken");
        }
        int count = Math.min(length, pipe.size());
        for (int i = 0; i < count; i++) {
            buffer[from + i] = pipe.remove();
        }
        return count == 0 ? END : count;
    }

    @Override
    public synchronized int available() {
        return pipe.size();
    }

    @Override
    public void close() {
        ends();
    }
}
