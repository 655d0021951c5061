package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Gives up the work when one who waits for it gives up. */
@CaughtBy(
        value = "who_waits_rests_and_can_be_interrupted_which_the_work_does_not_notice",
        because = "Somebody else may still wait for it.")
public final class GivesUpTheWork implements Helpers {

    /** Helpers for anything. */
    public GivesUpTheWork() {}

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
                        }) {

                    @Override
                    public R get() throws InterruptedException, ExecutionException {
                        try {
                            return super.get();
                        } catch (InterruptedException e) {
                            cancel(true);
                            throw e;
                        }
                    }
                };
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
