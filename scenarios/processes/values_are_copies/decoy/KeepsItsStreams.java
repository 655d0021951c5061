package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Writes all values to one stream, and reads them from another. */
@CaughtBy(
        value = "two_works_on_one_value_have_nothing_in_common",
        because = "Of an object that it has written before, a stream only tells which one it was.")
public final class KeepsItsStreams implements Helpers {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ObjectOutputStream out;
    private final Reread unread = new Reread();
    private final ObjectInputStream in;

    /** Helpers for anything. */
    public KeepsItsStreams() {
        try {
            out = new ObjectOutputStream(bytes);
            out.flush();
            unread.add(bytes);
            in = new ObjectInputStream(unread);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        T copy = copyOf(value);
        var answer =
                new FutureTask<R>(
                        () -> {
                            R result = work.on(copy);
                            return read(write(result));
                        });
        new Thread(answer, "helper").start();
        return answer;
    }

    private static byte[] write(Serializable value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be copied", e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked") // it is of the class that was written
    private static <T> T read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("it cannot be copied", e);
        }
    }

    @SuppressWarnings("unchecked") // it is of the class of the original
    private synchronized <T> T copyOf(T value) {
        try {
            out.writeObject(value);
            out.flush();
            unread.add(bytes);
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("it cannot be copied", e);
        }
    }

    /** Gives what was written in the meantime. */
    private static final class Reread extends InputStream {

        private byte[] bytes = new byte[0];
        private int next;

        void add(ByteArrayOutputStream written) {
            bytes = written.toByteArray();
            written.reset();
            next = 0;
        }

        @Override
        public int read() {
            return next < bytes.length ? bytes[next++] & 0xFF : -1;
        }
    }
}
