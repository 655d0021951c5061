package subprocess.bytes_as_they_come;

import claimcheck.scenario.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where bytes are passed on to: they count when they are flushed. */
final class Onward extends OutputStream {

    /** What whoever writes to a broken one is told. */
    static final String BROKEN = "nobody listens";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private byte[] arrived = new byte[0];
    private boolean isBroken;
    private boolean isClosed;

    @Override
    public synchronized void write(int next) throws IOException {
        if (isBroken) {
            throw new IOException(BROKEN);
        }
        written.write(next);
    }

    @Override
    public synchronized void flush() {
        arrived = written.toByteArray();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        flush();
    }

    /** From now on nothing can be written. */
    synchronized void breaks() {
        isBroken = true;
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /** What was flushed. */
    synchronized byte[] arrived() {
        return arrived.clone();
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
