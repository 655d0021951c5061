package processes.no_deadlocks;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A child that writes back what it reads, with a pipe in each direction. */
final class Echo implements AutoCloseable {

    /** Many times what two pipes and the buffers between them hold. */
    static final long MESSAGE = 8 << 20;

    private final Program child;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    private Echo(Program child) {
        this.child = child;
    }

    static Echo start() throws IOException {
        return new Echo(Program.start("cat"));
    }

    /** Gives the child the whole message to read. */
    void writeAll() throws IOException {
        var piece = new byte[4096];
        try (OutputStream out = child.process().getOutputStream()) {
            while (written.get() < MESSAGE) {
                out.write(piece);
                written.addAndGet(piece.length);
            }
        }
    }

    /** Takes all that the child writes back. */
    void readAll() throws IOException {
        var piece = new byte[4096];
        InputStream in = child.process().getInputStream();
        for (int length = in.read(piece); length != -1; length = in.read(piece)) {
            read.addAndGet(length);
        }
    }

    long written() {
        return written.get();
    }

    long read() {
        return read.get();
    }

    Process child() {
        return child.process();
    }

    /**
     * Waits until for a glance no byte has been written, some have come back, and the child has
     * slept (which only Linux tells).
     */
    void awaitStandstill() throws IOException {
        long deadline = System.nanoTime() + Bounds.patience().toNanos();
        long since = System.nanoTime();
        long before = written.get();
        while (System.nanoTime() - since < Bounds.glance().toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            long now = written.get();
            boolean answered = child.process().getInputStream().available() > 0;
            if (now != before || !answered || !isAsleep()) {
                before = now;
                since = System.nanoTime();
            }
            if (since > deadline) {
                throw new AssertionError("no standstill after " + now + " bytes");
            }
        }
    }

    /** What the system tells of the child in a file of this name; only Linux does. */
    Optional<String> told(String file) throws IOException {
        Path path = Path.of("/proc", String.valueOf(child.process().pid()), file);
        return Files.isReadable(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    /** Its state is one letter, behind its name in brackets, which may contain anything. */
    private boolean isAsleep() throws IOException {
        return told("stat").map(stat -> stat.charAt(stat.lastIndexOf(')') + 2) == 'S').orElse(true);
    }

    void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }
}
