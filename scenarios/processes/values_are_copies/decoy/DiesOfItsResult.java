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

/** Tells of whatever the work throws, and of a result that cannot be copied. */
@CaughtBy(
        value = "a_result_that_cannot_be_copied_is_told",
        because = "The result's own code can throw something else, and who waits waits for ever.")
public final class DiesOfItsResult implements Helpers {

    /** Helpers for anything. */
    public DiesOfItsResult() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        T copy = read(write(value));
        var answer = new CompletableFuture<R>();
        new Thread(() -> work(copy, work, answer), "helper").start();
        return answer;
    }

    // Whatever it is, who waits must hear of it.
    @SuppressWarnings("CatchingUnchecked")
    private static <T, R extends Serializable> void work(
            T copy, Work<T, R> work, CompletableFuture<R> answer) {
        R result;
        try {
            result = work.on(copy);
        } catch (Throwable t) {
            // As it is, a CancellationException would be told as a cancelled answer.
            answer.completeExceptionally(new CompletionException(t));
            return;
        }
        try {
            answer.complete(read(write(result)));
        } catch (IllegalArgumentException e) {
            answer.completeExceptionally(e);
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

    @SuppressWarnings("unchecked") // it is of the class that was written
    private static <T> T read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("it cannot be copied", e);
        }
    }
}
