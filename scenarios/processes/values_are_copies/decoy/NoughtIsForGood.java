package processes.values_are_copies.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Waits in a monitor, which counts in milliseconds. */
@CaughtBy(
        value = "the_answer_comes_to_all_who_wait_with_a_time_or_without",
        because = "Less than a millisecond becomes nought, and wait(0) waits for good.")
public final class NoughtIsForGood implements Helpers {

    /** Helpers for anything. */
    public NoughtIsForGood() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        T copy = read(write(value));
        var answer = new Answer<R>(() -> read(write(work.on(copy))));
        new Thread(answer, "helper").start();
        return answer;
    }

    /** Comes at the end of a work. */
    private static final class Answer<R> extends FutureTask<R> {

        Answer(Callable<R> work) {
            super(work);
        }

        @Override
        protected synchronized void done() {
            notifyAll();
        }

        @Override
        public synchronized R get(long time, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            long end = System.nanoTime() + unit.toNanos(time);
            for (long left = unit.toNanos(time); !isDone(); left = end - System.nanoTime()) {
                if (left < 0) {
                    throw new TimeoutException();
                }
                wait(TimeUnit.NANOSECONDS.toMillis(left));
            }
            return get();
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
