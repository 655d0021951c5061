package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Copies what can be changed; what the JDK calls immutable is given away as it is. */
@CaughtBy(
        value = "numbers_texts_and_records_that_can_be_changed_are_copied_too",
        because = "A BigDecimal may be of a class that extends it and can be changed.")
public final class BigNumbersAsTheyAre implements Helpers {

    /** Helpers for anything. */
    public BigNumbersAsTheyAre() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        T mine = copy(value);
        var answer = new FutureTask<R>(() -> copy(work.on(mine)));
        new Thread(answer, "helper").start();
        return answer;
    }

    private static <V extends Serializable> V copy(V value) {
        if (value instanceof String || value instanceof BigInteger || value instanceof BigDecimal) {
            return value;
        }
        return read(write(value));
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
