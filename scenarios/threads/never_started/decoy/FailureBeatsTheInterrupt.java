package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Joins all, however often it is interrupted, and then looks what came of them. */
@CaughtBy(
        value = "who_is_interrupted_has_the_threads_stop_and_gives_up_when_they_have",
        because = "If a share fails when it is told to stop, nobody hears of the interrupt.")
public final class FailureBeatsTheInterrupt implements SharedCount {
    private final ThreadFactory factory;

    /** With threads of this factory. */
    public FailureBeatsTheInterrupt(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<FutureTask<Long>> tasks = new ArrayList<>();
        List<Thread> crew = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            var task = new FutureTask<>(() -> counter.count(begin, end));
            tasks.add(task);
            crew.add(factory.newThread(task));
            from = end;
        }
        crew.forEach(Thread::start);

        boolean interrupted = false;
        for (Thread thread : crew) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    crew.forEach(Thread::interrupt);
                }
            }
        }
        long found = sum(tasks);
        if (interrupted) {
            throw new InterruptedException();
        }
        return found;
    }

    private static long sum(List<FutureTask<Long>> tasks) throws InterruptedException {
        long found = 0;
        for (FutureTask<Long> task : tasks) {
            try {
                found += task.get();
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
        return found;
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
