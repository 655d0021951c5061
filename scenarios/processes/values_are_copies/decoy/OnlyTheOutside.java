package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Copies a collection with its own constructor, and all else by serialization. */
@CaughtBy(
        value = "what_a_value_refers_to_is_copied_with_it_however_deep",
        because = "What is in the collection belongs to both.")
public final class OnlyTheOutside implements Helpers {

    /** Helpers for anything. */
    public OnlyTheOutside() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        T copy = copyOf(value);
        var answer =
                new FutureTask<R>(
                        () -> {
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

    @SuppressWarnings("unchecked") // it is of the class of the original
    private static <T extends Serializable> T copyOf(T value) {
        if (value instanceof HashMap<?, ?> map) {
            return (T) new HashMap<>(map);
        }
        if (value instanceof ArrayList<?> list) {
            return (T) new ArrayList<>(list);
        }
        return read(write(value));
    }
}
