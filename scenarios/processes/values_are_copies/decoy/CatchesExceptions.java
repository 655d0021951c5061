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
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Tells of whatever exception the work throws. */
@CaughtBy(
        value = "what_a_work_throws_is_told_and_others_go_on",
        because = "Of an error nobody hears, and who waits waits for ever.")
public final class CatchesExceptions implements Helpers {

    /** Helpers for anything. */
    public CatchesExceptions() {}

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
        try {
            R result = work.on(copy);
            answer.complete(read(write(result)));
        } catch (Exception t) {
            answer.completeExceptionally(t);
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
