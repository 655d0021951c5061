package subprocess.bytes_as_they_come;

import claimcheck.scenario.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where bytes are passed on to: they count when they are flushed. */
final class Onward extends OutputStream {

    /** What whoever uses a broken one is told. */
    private final IOException failure = new IOException("nobody listens");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int arrived;
    private boolean isBroken;
    private boolean isClogged;
    private boolean isClosed;

    @Override
    public synchronized void write(int next) throws IOException {
        if (isBroken) {
            throw failure;
        }
        written.write(next);
    }

    @Override
    public synchronized void flush() throws IOException {
        if (isClogged) {
            throw failure;
        }
        arrived = written.size();
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        flush();
    }

    /** From now on nothing can be written. */
    synchronized void breaks() {
        isBroken = true;
    }

    /** From now on what is written cannot be flushed. */
    synchronized void clogs() {
        isClogged = true;
    }

    IOException failure() {
        return failure;
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /** What was flushed. */
    synchronized byte[] arrived() {
        return Arrays.copyOf(written.toByteArray(), arrived);
    }

    /** Waits until so many bytes have arrived. */
    void await(int count) {
        Await.until(
                () -> "not " + count + " bytes were passed on but " + count(),
                () -> count() == count);
    }

    private synchronized int count() {
        return arrived;
    }

    String text() {
        return new String(arrived(), StandardCharsets.ISO_8859_1);
    }

    /** Waits until exactly that has arrived. */
    void await(String text) {
        Await.until(
                () -> "not '" + text + "' was passed on but '" + text() + "'",
                () -> text().equals(text));
    }
}
