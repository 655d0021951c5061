package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** What is written alike is read once. */
@CaughtBy(
        value = "two_works_on_one_value_have_nothing_in_common",
        because = "The next work gets the copy that another has changed.")
public final class OneForEqualBytes implements Helpers {

    private final Map<ByteBuffer, Serializable> copies = new ConcurrentHashMap<>();

    /** Helpers for anything. */
    public OneForEqualBytes() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        // It is of the class that was written.
        @SuppressWarnings("unchecked")
        T copy =
                (T)
                        copies.computeIfAbsent(
                                ByteBuffer.wrap(write(value)), bytes -> read(bytes.array()));
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
