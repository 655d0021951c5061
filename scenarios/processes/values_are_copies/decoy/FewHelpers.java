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
import java.util.concurrent.Semaphore;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Has four helpers, and a work waits until one is free. */
@CaughtBy(
        value = "any_number_of_works_go_on_at_the_same_time",
        because = "Works that wait for each other may be more than four.")
public final class FewHelpers implements Helpers {

    private final Semaphore helpers = new Semaphore(4);

    /** Helpers for anything. */
    public FewHelpers() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        byte[] written = write(value);
        var answer =
                new FutureTask<R>(
                        () -> {
                            T copy = read(written);
                            helpers.acquire();
                            try {
                                return read(write(work.on(copy)));
                            } finally {
                                helpers.release();
                            }
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
