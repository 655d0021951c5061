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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Lets one helper work at a time, as each may need the value. */
@CaughtBy(
        value = "any_number_of_works_go_on_at_the_same_time",
        because = "Each has a copy of its own, so there is nothing to protect.")
public final class OneWorkAtATime implements Helpers {

    private final Lock lock = new ReentrantLock();

    /** Helpers for anything. */
    public OneWorkAtATime() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        byte[] written = write(value);
        var answer =
                new FutureTask<R>(
                        () -> {
                            T copy = read(written);
                            lock.lock();
                            try {
                                return read(write(work.on(copy)));
                            } finally {
                                lock.unlock();
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
