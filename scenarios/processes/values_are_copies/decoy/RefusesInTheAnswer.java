package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Tells in the answer when the value cannot be copied. */
@CaughtBy(
        value = "a_value_that_cannot_be_copied_is_refused",
        because = "The caller is promised to be told at once.")
public final class RefusesInTheAnswer implements Helpers {

    /** Helpers for anything. */
    public RefusesInTheAnswer() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        byte[] written;
        try {
            written = write(value);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
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

    @SuppressWarnings("unchecked") // it is of the class that was written
    private static <T> T read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("it cannot be copied", e);
        }
    }
}
