package processes.values_are_copies.solution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** An executor for each work, which is told at once that no other will come. */
public final class PoolForEach implements Helpers {

    /** Helpers for anything. */
    public PoolForEach() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        T copy = read(write(value));
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            return pool.submit(() -> copy(work.on(copy)));
        } finally {
            pool.shutdown();
        }
    }

    private static <R extends Serializable> R copy(R result) {
        return read(write(result));
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

    // It is of the class that was written.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("it cannot be copied", e);
        }
    }
}
