package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
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

/** Tells the executor at the end of the work that no other will come. */
@CaughtBy(
        value = "what_a_work_throws_is_told_and_others_go_on",
        because = "After a work that fails it waits for the next for ever.")
public final class ForgetsThePool implements Helpers {

    /** Helpers for anything. */
    public ForgetsThePool() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        byte[] written = write(value);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        return pool.submit(
                () -> {
                    R result = copy(work.on(read(written)));
                    pool.shutdown();
                    return result;
                });
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

    @SuppressWarnings("unchecked") // it is of the class that was written
    private static <T> T read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("it cannot be copied", e);
        }
    }
}
