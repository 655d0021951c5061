package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Writes at once and reads on the helper. */
@CaughtBy(
        value = "a_value_that_can_be_written_and_not_be_read_is_refused_too",
        because = "Whether there is a copy is not known when it returns.")
public final class ReadsLater implements Helpers {

    /** Helpers for anything. */
    public ReadsLater() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        byte[] written = write(value);
        var answer =
                new FutureTask<R>(
                        () -> {
                            T copy = read(written);
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
