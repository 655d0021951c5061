package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** A thread that looks again and again whether there is a job. */
@CaughtBy(
        value = "an_idle_office_leaves_the_processor_alone_and_ends_when_it_is_closed",
        because = "It takes a core from others all the time, though there is nothing to " + "do.")
public final class LooksForWork implements BackOffice {

    private final Executor loop;
    private final Thread worker = new Thread(this::work, "back office");
    private final Queue<Job> waiting = new ArrayDeque<>();
    private Optional<Job> underWay = Optional.empty();
    private boolean closed;

    /** What was given up before is of an earlier one; the loop's. */
    private int generation;

    /** For the screens of this loop. */
    public LooksForWork(Executor loop) {
        this.loop = loop;
        worker.start();
    }

    @Override
    public synchronized void click(Callable<String> task, Screen screen) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        waiting.add(new Job(task, screen, generation));
    }

    @Override
    public synchronized void cancel() {
        generation++;
        waiting.clear();
        underWay.ifPresent(job -> worker.interrupt());
    }

    @Override
    public synchronized void close() {
        cancel();
        closed = true;
    }

    private void work() {
        Optional<Job> next = next();
        while (next.isPresent()) {
            Runnable showing = next.get().call();
            ended();
            loop.execute(showing);
            next = next();
        }
    }

    /** The next job; none if it is closed. */
    private Optional<Job> next() {
        while (!isThereAny()) {
            Thread.onSpinWait();
        }
        return take();
    }

    private synchronized boolean isThereAny() {
        return closed || !waiting.isEmpty();
    }

    private synchronized Optional<Job> take() {
        underWay = Optional.ofNullable(waiting.poll());
        return underWay;
    }

    /** From now on nobody interrupts it, and if somebody has that was for the job. */
    private synchronized void ended() {
        underWay = Optional.empty();
        Thread.interrupted();
    }

    private final class Job {
        private final Callable<String> task;
        private final Screen screen;
        private final int born;

        Job(Callable<String> task, Screen screen, int born) {
            this.task = task;
            this.screen = screen;
            this.born = born;
        }

        /** Does it, and returns what shows it. */
        Runnable call() {
            try {
                String result = task.call();
                return () -> show(() -> screen.show(result));
            } catch (Throwable e) {
                return () -> show(() -> screen.showFailure(e));
            }
        }

        private void show(Runnable showing) {
            if (born == generation) {
                showing.run();
            }
        }
    }
}
