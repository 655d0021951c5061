package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Nobody is to change the value while it is copied. */
@CaughtBy(
        value = "a_copy_that_takes_long_holds_up_no_other",
        because = "Two works on one value wait for each other, and for whoever else has locked it.")
public final class LocksTheValue implements Helpers {

    /** Helpers for anything. */
    public LocksTheValue() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        T copy;
        synchronized (value) {
            copy = read(write(value));
        }
        var answer = new CompletableFuture<R>();
        new Thread(() -> work(copy, work, answer), "helper").start();
        return answer;
    }

    // Whatever it is, who waits must hear of it.
    @SuppressWarnings("CatchingUnchecked")
    private static <T, R extends Serializable> void work(
            T copy, Work<T, R> work, CompletableFuture<R> answer) {
        try {
            R result = work.on(copy);
            answer.complete(read(write(result)));
        } catch (Throwable t) {
            // As it is, a CancellationException would be told as a cancelled answer.
            answer.completeExceptionally(new CompletionException(t));
        }
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
