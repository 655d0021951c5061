package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Shows what a task throws, but for an interrupt. */
@CaughtBy(
        value = "a_failure_of_whatever_kind_is_shown_and_the_next_task_is_done",
        because = "A task may throw that of its own, and nobody has cancelled it.")
public final class TakesItForACancel implements BackOffice {

    private final Executor loop;
    private final Thread worker = new Thread(this::work, "back office");
    private final Queue<Job> waiting = new ArrayDeque<>();
    private Optional<Job> underWay = Optional.empty();
    private boolean closed;
    private int generation;

    /** For the screens of this loop. */
    public TakesItForACancel(Executor loop) {
        this.loop = loop;
        worker.start();
    }

    @Override
    public synchronized void click(Callable<String> task, Screen screen) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        waiting.add(new Job(task, screen, generation));
        notifyAll();
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
        notifyAll();
    }

    private void work() {
        try {
            Optional<Job> next = next();
            while (next.isPresent()) {
                Runnable showing = next.get().call();
                ended();
                loop.execute(showing);
                next = next();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("only a task is interrupted", e);
        }
    }

    private synchronized Optional<Job> next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        underWay = Optional.ofNullable(waiting.poll());
        return underWay;
    }

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

        Runnable call() {
            try {
                String result = task.call();
                return () -> show(() -> screen.show(result));
            } catch (InterruptedException e) {
                return () -> {};
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
