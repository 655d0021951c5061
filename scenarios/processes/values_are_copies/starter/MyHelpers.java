package processes.values_are_copies.starter;

import java.io.Serializable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import processes.values_are_copies.Helpers;
import processes.values_are_copies.Work;

/** Each helper is a thread, and is given the value. Who else has it? */
public final class MyHelpers implements Helpers {

    /** Helpers for anything. */
    public MyHelpers() {}

    @Override
    public <T extends Serializable, R extends Serializable> Future<R> start(
            T value, Work<T, R> work) {
        var answer = new FutureTask<>(() -> work.on(value));
        new Thread(answer, "helper").start();
        return answer;
    }
}
